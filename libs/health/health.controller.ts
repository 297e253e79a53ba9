import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, access } from '#libs/auth';
import { Unmetered } from '#libs/rate-limit';
import { HealthService } from './health.service.js';
import { version } from './version.js';

/** The probes of Kubernetes and the report for people. Free, public, unversioned. */
@Unmetered()
@Access(access.tokenless)
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  async report(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.health.report(version);
    await send(reply, report.status !== 'unhealthy', report);
  }

  /** The process runs; looks at nothing else, so that a lost dependency does not restart it. */
  @Get('live')
  async live(@Res() reply: FastifyReply): Promise<void> {
    await send(reply, true, { status: 'up' });
  }

  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.health.isReady();
    await send(reply, ready, { status: ready ? 'up' : 'down' });
  }

  @Get('startup')
  async startup(@Res() reply: FastifyReply): Promise<void> {
    await send(reply, true, { status: 'up' });
  }
}

async function send(reply: FastifyReply, good: boolean, body: object): Promise<void> {
  await reply
    .status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
    .header('cache-control', 'no-store')
    .send(body);
}
