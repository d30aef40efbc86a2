/** The lint of the register. */
import { Module } from '@nestjs/common';
import { FindingsResolver } from './findings.resolver';

@Module({ providers: [FindingsResolver] })
export class FindingsModule {}
