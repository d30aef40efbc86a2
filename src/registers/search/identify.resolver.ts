/** `identify`: from the names that people write to the records that they mean. */
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Catalogue, RecordType } from '../../recognition';
import { whenIndexed } from '../warm-indexes';
import { NAMED_TYPES } from './search-index';
import { costs } from '../../api/cost';
import { enumOf, RecordTypeEnum } from '../../api/enums';
import { badRequest } from '../../api/errors';
import { RecordModel } from '../../api/records';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { cooperatively } from '../../scheduling/cooperatively';
import { FoundRecordModel } from './found-record.model';
import { identify, MAX_LETTERS, MAX_PROPOSALS, type Candidate, type IdentifiedBy } from './identify';

const MAX_TEXTS = 500;
/** In points: for each text all names are looked through. */
const IDENTIFY_COST = costs(
  ({ args: { texts }, records }) => (Array.isArray(texts) ? texts.length : 1) * (40 + records(...NAMED_TYPES) / 500),
);

const IdentifiedByEnum = enumOf<IdentifiedBy>(
  'IdentifiedBy',
  'What a record is identified by: letter by letter, but for case, width, script and punctuation, or, as a proposal, nearly.',
  {
    CODE: 'The text is its code.',
    NAME: 'The text is its name in one of the languages.',
    OTHER_NAME: 'The text is one of its other names.',
    NEAR: 'The text comes near to its code or to a name of it. Nothing more than a proposal: to be confirmed by whoever wrote the text.',
  },
);

type Identified = 'EXACT' | 'OTHER_NAME' | 'NEAR' | 'NONE';

const IdentifiedEnum = enumOf<Identified>(
  'IdentificationMatch',
  'How well a text identifies a record, the best first.',
  {
    EXACT: 'It is the code or a name of a record.',
    OTHER_NAME: 'It is another name of a record.',
    NEAR: 'It comes near to codes or names: they are proposals.',
    NONE: 'It means nothing of this type.',
  },
);

@ObjectType('IdentifiedRecord', { description: 'A record that a text may mean.' })
export class IdentifiedRecordModel extends FoundRecordModel {
  constructor(
    catalogue: Catalogue,
    type: RecordType,
    private readonly candidate: Candidate,
  ) {
    super(catalogue, type, catalogue.tables[type].codeAt(candidate.position));
  }

  @Field(() => IdentifiedByEnum, { description: 'What it is identified by.' })
  get by(): IdentifiedBy {
    return this.candidate.by;
  }

  @Field(() => String, { description: 'The code or name that the text is, or comes nearest to, as it is recorded.' })
  get matched(): string {
    return this.candidate.matched;
  }
}

@ObjectType('Identification', { description: 'What one text may mean.' })
export class IdentificationModel {
  constructor(
    private readonly asked: string,
    private readonly found: readonly IdentifiedRecordModel[],
  ) {}

  @Field(() => String, { description: 'The text.' })
  get text(): string {
    return this.asked;
  }

  @Field(() => IdentifiedEnum, {
    description: 'How well it identifies what it may mean: as well as the best of the candidates.',
  })
  get match(): Identified {
    if (this.found.length === 0) return 'NONE';
    const [{ by }] = this.found;
    return by === 'CODE' || by === 'NAME' ? 'EXACT' : by;
  }

  @Field(() => [RecordModel], { description: 'The records that it may mean, the best first; empty: none.' })
  get records(): readonly RecordModel[] {
    return this.found.map(({ record }) => record);
  }

  @Field(() => [IdentifiedRecordModel], {
    description:
      'The records that it may mean, the best first, each with what it is identified by: all that it identifies exactly, or else up to ' +
      `${String(MAX_PROPOSALS)} that it comes near to.`,
  })
  get candidates(): readonly IdentifiedRecordModel[] {
    return this.found;
  }
}

@Resolver()
export class IdentifyResolver {
  @Query(() => [IdentificationModel], {
    complexity: IDENTIFY_COST,
    description:
      `Which records of a type do these texts name? At most ${String(MAX_TEXTS)}, answered in order. A text of more than ${String(MAX_LETTERS)} characters, longer than any ` +
      'name, means nothing. What is near is never taken for exact; several that are named alike are all given: ask whoever wrote the text.',
  })
  async identify(
    @Args('texts', { type: () => [String], description: 'Codes or names in any language.' }) texts: string[],
    @Args('type', { type: () => RecordTypeEnum, description: 'What type of record they name.' }) type: RecordType,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<readonly IdentificationModel[]> {
    if (texts.length > MAX_TEXTS) throw badRequest('TOO_MANY_TEXTS', { most: MAX_TEXTS, count: texts.length });
    await whenIndexed(catalogue.tables);
    return cooperatively(identifyEach(catalogue, type, texts));
  }
}

function* identifyEach(
  catalogue: Catalogue,
  type: RecordType,
  texts: readonly string[],
): Generator<undefined, readonly IdentificationModel[]> {
  const identifications: IdentificationModel[] = [];
  for (const text of texts) {
    const candidates = identify(catalogue.tables, type, text);
    identifications.push(
      new IdentificationModel(
        text,
        candidates.map((candidate) => new IdentifiedRecordModel(catalogue, type, candidate)),
      ),
    );
    yield;
  }
  return identifications;
}
