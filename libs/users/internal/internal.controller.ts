import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { access, Access, ServiceTokenGuard, type SessionUser } from '#libs/auth';
import { UserSessionsDirectory } from '../sessions/user-sessions.directory.js';
import { LocalAccounts } from '../users/local-accounts.js';

/** What the other processes of the deployment ask of accounts. The gateway leads nobody here. */
@UseGuards(ServiceTokenGuard)
@Access(access.tokenless)
@Controller('internal')
export class InternalController {
  constructor(
    private readonly sessions: UserSessionsDirectory,
    private readonly accounts: LocalAccounts,
  ) {}

  @Get('sessions/:sessionId')
  async session(@Param('sessionId') sessionId: string, @Query('userId') userId = ''): Promise<{ user: SessionUser | null }> {
    return { user: await this.sessions.findUser(userId, sessionId) };
  }

  @Get('accounts/:userId')
  async account(@Param('userId') userId: string): Promise<{ active: boolean }> {
    return { active: await this.accounts.isActive(userId) };
  }

  @Get('accounts')
  async accountsOf(@Query('ids') ids = ''): Promise<{ existing: string[] }> {
    return { existing: [...(await this.accounts.findExisting(ids.split(',')))] };
  }
}
