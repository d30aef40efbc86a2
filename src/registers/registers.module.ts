/** What the register holds: lists, single records, search, ladders. All of it is read from the snapshot of the request. */
import { Module } from '@nestjs/common';
import { FrameworkLadderResolver } from './framework-ladder.resolver';
import { RECORD_QUERIES } from './record-queries';
import { RecordsByKeyResolver } from './records-by-key.resolver';
import { RecordActsResolver } from './record-acts.resolver';
import { RecordActsService } from './record-acts.service';
import { RegisterStateResolver } from './register-state.resolver';
import { RequirementForResolver } from './requirement-for.resolver';
import { IdentifyResolver } from './search/identify.resolver';
import { SearchResolver } from './search/search.resolver';
import { WarmIndexes } from './warm-indexes';

@Module({
  providers: [
    ...RECORD_QUERIES,
    FrameworkLadderResolver,
    RecordsByKeyResolver,
    RecordActsResolver,
    RecordActsService,
    RegisterStateResolver,
    RequirementForResolver,
    IdentifyResolver,
    SearchResolver,
    WarmIndexes,
  ],
})
export class RegistersModule {}
