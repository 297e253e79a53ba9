import { createHash, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppConfig } from '#libs/config';
import { errors } from '#libs/errors';
import { exchangeOf } from './guards.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets in the other processes of the deployment, by the secret that they share. */
@Injectable()
export class ServiceTokenGuard implements CanActivate {
  constructor(private readonly config: AppConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const given = exchangeOf(context).request.headers['x-service-token'];
    const { serviceToken } = this.config;
    // Of equal length as digests, so that the comparison takes the same time whatever was sent.
    if (serviceToken && typeof given === 'string' && timingSafeEqual(digest(given), digest(serviceToken))) return true;
    throw errors.unauthenticated('This address is for other processes of the deployment');
  }
}
