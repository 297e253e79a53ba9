import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/clock';
import { AppConfig } from '#libs/config';
import type { DomainEvent } from '#libs/contracts';
import { OnEvent } from '#libs/events';
import { type MailContent, Mailer, renderMail } from '#libs/mail';
import { type Addressee, UsersRepository } from '../users/users.repository.js';
import { OneTimeTokensRepository, type TokenPurpose } from './one-time-tokens.repository.js';

const hourMs = 60 * 60 * 1000;
const consumer = { consumer: 'users.mail', database: 'users' };

/** An event that names an address. */
type AddressEvent = DomainEvent<{ email: string }>;

/**
 * Sends the mails that carry one-time tokens. Here, and not where they are asked for, it is looked up whether an address is
 * registered. A token is committed before its mail is sent, so that it is good when the mail arrives; where the mail fails both are
 * tried again, and the new token replaces the one that nobody got. Mails do not show the account's name: whoever signs up with
 * another's address chose it, and could make it a message of their own.
 */
@Injectable()
export class AccountMails {
  constructor(
    private readonly users: UsersRepository,
    private readonly tokens: OneTimeTokensRepository,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  @OnEvent('user.created', consumer)
  @OnEvent('email-verification.requested', consumer)
  async sendVerification({ data }: AddressEvent): Promise<void> {
    const user = await this.users.findAddressee(data.email);
    if (!user || user.emailVerifiedAt !== null) return;
    const token = await this.createToken('email_verification', user, 24 * hourMs);
    await this.send(user, 'Verify your e-mail address', {
      title: 'Welcome to Tandem',
      paragraphs: [
        'Somebody, hopefully you, gave this address for an account at Tandem. The code below proves that it is yours. It is good for 24 hours.',
        `By hand: curl -X PUT ${this.url('email-verifications', token)}`,
        'If this was not you there is nothing to do.',
      ],
      action: { label: 'Code to verify your address', code: token },
    });
  }

  @OnEvent('password-reset.requested', consumer)
  async sendPasswordReset({ data }: AddressEvent): Promise<void> {
    const user = await this.users.findAddressee(data.email);
    if (!user) return;
    const token = await this.createToken('password_reset', user, hourMs);
    await this.send(user, 'Reset your password', {
      title: 'A new password for Tandem',
      paragraphs: [
        'Somebody, hopefully you, asked to reset the password of your account at Tandem. The code below lets you set a new one. It is good for one hour, and once.',
        `By hand: curl -X PUT ${this.url('password-resets', token)} -H 'Content-Type: application/json' -d '{"password":"<your new password>"}'`,
        'If this was not you, your password is unchanged and there is nothing to do.',
      ],
      action: { label: 'Code to reset your password', code: token },
    });
  }

  /** A new token of 256 random bits. */
  private async createToken(purpose: TokenPurpose, { id, email }: Addressee, lifetimeMs: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.tokens.replace(purpose, token, { userId: id, email }, new Date(this.clock.now().getTime() + lifetimeMs));
    return token;
  }

  private send({ email }: Addressee, subject: string, content: MailContent): Promise<void> {
    return this.mailer.send({ to: email, subject, ...renderMail(content) });
  }

  private url(resource: string, token: string): string {
    return `${this.config.linkBase}/v1/auth/${resource}/${token}`;
  }
}
