import { Global, Injectable, Module } from '@nestjs/common';

/** The one source of the current time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** Provides the clock to every module. */
@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}
