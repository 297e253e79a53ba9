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

  @Get('accounts/existing')
  async existing(@Query('ids') ids = ''): Promise<{ ids: string[] }> {
    return { ids: [...(await this.accounts.findExisting(ids.split(',')))] };
  }

  @Get('accounts/active')
  async active(@Query('ids') ids = ''): Promise<{ ids: string[] }> {
    return { ids: [...(await this.accounts.findActive(ids.split(',')))] };
  }
}
