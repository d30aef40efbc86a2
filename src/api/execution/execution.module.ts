/** Provides how queries are executed. */
import { Module } from '@nestjs/common';
import { Execution } from './execution';

@Module({ providers: [Execution], exports: [Execution] })
export class ExecutionModule {}
