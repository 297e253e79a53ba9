import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { join } from 'node:path';
import { Clock } from '#libs/clock';
import { AppConfig } from '#libs/config';
import { checkedAddress, singleLine, type Mail } from './mail.js';
import { mailFileName, writeMailFile } from './mail-file.js';

const CONNECTION_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;

/** Sends mail by SMTP where `SMTP_URL` is set, and otherwise writes each mail to a file under `DATA_DIR/mail`. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly logger = new Logger(Mailer.name);
  private readonly transporter: Transporter;
  private readonly from: string;
  private lastFileTime = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.from = senderOf(config.smtpUrl);
    this.transporter = config.smtpUrl
      ? smtpTransport(config.smtpUrl)
      : createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  }

  /** Resolves when the server has accepted the mail, or its file stands. Throws where `to` is not a single address. */
  async send({ to, subject, text, html }: Mail): Promise<void> {
    const safe = { to: checkedAddress(to), subject: singleLine(subject) };
    const sent: { message?: unknown } = await this.transporter.sendMail({
      from: { name: 'Tandem', address: this.from },
      to: { name: '', address: safe.to },
      subject: safe.subject,
      ...(this.config.smtpUrl ? { text, html } : { alternatives: readableParts(text, html) }),
      date: this.clock.now(),
      // The body is what it says: never the content of a path or URL.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (this.config.smtpUrl) return;
    const path = await writeMailFile(join(this.config.dataDir, 'mail'), mailFileName(safe, this.nextFileTime()), sent.message as Buffer);
    this.logger.log(`Mail written to ${path}`);
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }

  /** Now, or a millisecond after the last file, so that two mails never share a name. */
  private nextFileTime(): Date {
    this.lastFileTime = Math.max(this.clock.now().getTime(), this.lastFileTime + 1);
    return new Date(this.lastFileTime);
  }
}

/** The two bodies as they are: quoted-printable, meant for old servers, breaks links that are copied from a file by hand. */
const readableParts = (text: string, html: string) =>
  Object.entries({ plain: text, html }).map(([type, body]) => ({
    raw: `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`,
  }));

function smtpTransport(url: string): Transporter {
  return createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
}

/** The sender: `?from=` of the SMTP URL, else its user where that is an address, else `no-reply@` its host. */
function senderOf(smtpUrl: string | undefined): string {
  if (!smtpUrl) return 'no-reply@localhost';
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  return checkedAddress(url.searchParams.get('from') ?? (user.includes('@') ? user : `no-reply@${url.hostname.replace(/[[\]:]/g, '')}`));
}
