/** How agreements and equivalences come about, change and end. */
import { Module } from '@nestjs/common';
import { EndorsementsResolver } from './endorsements.resolver';
import { EndorsementsService } from './endorsements.service';
import { ProposalsResolver } from './proposals.resolver';

@Module({ providers: [EndorsementsService, EndorsementsResolver, ProposalsResolver] })
export class EquivalencesModule {}
