import { Module } from '@nestjs/common';
import { InternalController } from './internal.controller.js';

/** Answers the other processes of the deployment. Needs UsersModule. */
@Module({ controllers: [InternalController] })
export class InternalModule {}
