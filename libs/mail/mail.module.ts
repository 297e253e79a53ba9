import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

/** Provides the `Mailer` to every module. Needs a global `AppConfig` and `Clock`. */
@Global()
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
