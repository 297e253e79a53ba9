import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { sharedSecret } from '#libs/database';
import { encodeId, newId } from '#libs/ids';
import { hashToken } from '../hash-token.js';

/** Far more than a client can spend within the grace; it only bounds a search. */
const maxSteps = 1000;

/** The `jti`s of a session's refresh tokens: each follows from the one before it, by a secret that the instances share (ADR 4). */
@Injectable()
export class RefreshTokenChain implements OnModuleInit {
  private secret!: Buffer;

  constructor(@InjectDataSource('users') private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    this.secret = await sharedSecret(this.dataSource, 'refresh-tokens');
  }

  /** Starts a chain. */
  first(): string {
    return newId('tok');
  }

  /** The one that follows; nobody without the secret can tell it. */
  successorOf(jti: string): string {
    const hex = createHmac('sha256', this.secret).update(jti).digest('hex');
    return encodeId('tok', [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-'));
  }

  /** The first successor that has this hash, or null. */
  findSuccessor(jti: string, tokenHash: string): string | null {
    let next = jti;
    for (let step = 0; step < maxSteps; step += 1) {
      next = this.successorOf(next);
      if (hashToken(next) === tokenHash) return next;
    }
    return null;
  }
}
