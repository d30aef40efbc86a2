/** Status lists over GraphQL: registered by their issuers, and looked at by everybody. */
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../../access/caller';
import { Act, CallerOf } from '../../access/required-roles';
import { ActInput } from '../../acts/act.input';
import { ActResult, type ActRecordedModel, type ActRefusedModel } from '../../acts/act-result.model';
import { costs } from '../../api/cost';
import { BodyModel, view } from '../../api/records';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import type { Catalogue } from '../../recognition';
import { costOfFiles, StatusListInput } from '../files/files.input';
import { KnownLists } from './known-lists';
import { ListRegistrationService } from './list-registration.service';
import type { RegisteredList } from './registered-list';

@ObjectType('RegisteredStatusList', { description: 'A status list that its issuer has registered.' })
class RegisteredStatusListModel {
  constructor(
    private readonly catalogue: Catalogue,
    address: string,
    private readonly list: RegisteredList,
  ) {
    this.address = address;
  }

  @Field(() => String, { description: 'Where it is published, as credentials name it.' })
  readonly address: string;

  @Field(() => BodyModel, { description: 'The body whose list it is.' })
  get body(): BodyModel {
    return view(this.catalogue, 'bodies', BodyModel, this.list.body);
  }

  @Field(() => [String], { description: 'What it says of a place that is set, as `revocation` or `suspension`.' })
  get purposes(): readonly string[] {
    return this.list.purposes;
  }

  @Field(() => String, {
    description:
      'When its issuer has made it, as an ISO 8601 point in time in UTC. What has become of its credentials since is not known from it.',
  })
  get publishedAt(): string {
    return this.list.publishedAt;
  }

  @Field(() => String, { complexity: 20, description: 'As it was published, in base64.' })
  get file(): string {
    return this.list.file;
  }
}

@Resolver()
export class StatusListsResolver {
  constructor(
    private readonly registration: ListRegistrationService,
    private readonly known: KnownLists,
  ) {}

  @Act(() => ActResult, {
    roles: ['BODY', 'AUTHORITY'],
    complexity: costs(() => costOfFiles(1, undefined)),
    description:
      'Registers a status list (Bitstring Status List) as its issuer has signed it. Files that name it are verified by the newest one that is registered; every edition stays in the ledger.',
  })
  registerStatusList(
    @Args('list', { type: () => StatusListInput, description: 'The list, and its address where that is not its id.' })
    list: StatusListInput,
    @Args('act', { type: () => ActInput, description: 'Why it is done, and for whom.' }) input: ActInput,
    @CallerOf() caller: Caller,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<ActRecordedModel | ActRefusedModel> {
    return this.registration.register({ caller, input, catalogue }, list);
  }

  @Query(() => RegisteredStatusListModel, {
    nullable: true,
    complexity: 10,
    description: 'The newest status list that is registered at an address; null: none is.',
  })
  async statusList(
    @Args('address', { type: () => String, description: 'As credentials name it.' }) address: string,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<RegisteredStatusListModel | null> {
    const [list] = await this.known.registeredAt([address], catalogue.revision);
    return list === undefined ? null : new RegisteredStatusListModel(catalogue, address, list);
  }
}
