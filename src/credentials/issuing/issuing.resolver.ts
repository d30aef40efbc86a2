/** Credentials over GraphQL: issued by their bodies; by which keys, for everybody to read. */
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../../access/caller';
import { Act, CallerOf } from '../../access/required-roles';
import { ActInput } from '../../acts/act.input';
import type { ActRefusedModel } from '../../acts/act-result.model';
import { requireCode } from '../../api/require-code';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { CodeScalar } from '../../api/scalars';
import { InLanguage, languageOf } from '../../language/language';
import type { Code, LanguageTag } from '../../recognition';
import { IssuedKeyInput } from '../issued/issued.input';
import { Issuers } from './issuers';
import { IssuingKeyModel, IssuingResult, type CredentialIssuedModel } from './issuing.model';
import { IssuingService } from './issuing.service';

@Resolver()
export class IssuingResolver {
  constructor(
    private readonly issuers: Issuers,
    private readonly issuing: IssuingService,
  ) {}

  @Act(() => IssuingResult, {
    roles: ['BODY', 'AUTHORITY'],
    description:
      'Issues a certificate that is registered as issued, and in force, as a signed credential with an entry in the status lists of its body. Name and number stand in it as you write them; the check item does not. Issued once more, it keeps its entry.',
  })
  issueCredential(
    @Args('certificate', { type: () => IssuedKeyInput, description: 'Which, by what stands on it.' })
    asked: IssuedKeyInput,
    @Args('act', {
      type: () => ActInput,
      description: 'Why it is done, and for whom. Name no holder: it stands in the ledger for good.',
    })
    input: ActInput,
    @InLanguage() language: LanguageTag | null,
    @CallerOf() caller: Caller,
  ): Promise<CredentialIssuedModel | ActRefusedModel> {
    return this.issuing.issue({ caller, input, language: languageOf(language) }, asked);
  }

  @Query(() => IssuingKeyModel, {
    nullable: true,
    description:
      'The key by which this service signs what a body issues. The register counts it once the body has published it there. Null: this service issues no credentials.',
  })
  issuingKey(
    @Args('body', { type: () => CodeScalar, description: 'Whose.' }) body: Code,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): IssuingKeyModel | null {
    const issuer = this.issuers.of(requireCode(catalogue, 'bodies', body));
    return issuer === undefined ? null : new IssuingKeyModel(issuer);
  }
}
