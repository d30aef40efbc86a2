/** What the register holds: lists, single records, search, ladders. All of it is read from the snapshot of the request. */
import { Module } from '@nestjs/common';
import { FrameworkLadderResolver } from './framework-ladder.resolver';
import { RECORD_RESOLVERS } from './record-resolvers';
import { RecordsOfResolver } from './records-of.resolver';
import { RecordsResolver } from './records.resolver';
import { RecordsService } from './records.service';
import { RegisterResolver } from './register.resolver';
import { RequirementForResolver } from './requirement-for.resolver';
import { SearchResolver } from './search/search.resolver';
import { WarmIndexes } from './warm-indexes';

@Module({
  providers: [
    ...RECORD_RESOLVERS,
    FrameworkLadderResolver,
    RecordsOfResolver,
    RecordsResolver,
    RecordsService,
    RegisterResolver,
    RequirementForResolver,
    SearchResolver,
    WarmIndexes,
  ],
})
export class RegistersModule {}
