/** The message of a refused question, in the reader's language. */
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ClaimProblem, LanguageTag } from '../recognition';
import { InLanguage, languageOf } from '../language/language';
import { ClaimRefusedModel, isRevisionProblem, type Problem, type RevisionProblem } from '../api/refusal.model';
import { refusalMessage } from './sentences';

@Resolver(() => ClaimRefusedModel)
export class RefusalResolver {
  @ResolveField(() => String, { description: 'What is wrong, and what to do next.' })
  message(@Parent() refusal: ClaimRefusedModel, @InLanguage() language: LanguageTag | null): string {
    const tag = languageOf(language);
    const revisions = refusal.reasons.filter(isRevisionProblem).map((problem) => revisionMessage(problem, tag));
    const problems = refusal.reasons.filter(isOfTheClaim);
    const suggestions = problems.map((problem) => refusal.suggestionsFor(problem));
    return [...revisions, ...(problems.length > 0 ? [refusalMessage(problems, suggestions, tag)] : [])].join(' ');
  }
}

const isOfTheClaim = (problem: Problem): problem is ClaimProblem => !isRevisionProblem(problem);

function revisionMessage({ code, value }: RevisionProblem, language: LanguageTag): string {
  const unknown = code === 'UNKNOWN_REVISION';
  switch (language) {
    case 'en':
      return unknown
        ? `The register has no revision \`${value}\`. Ask \`register { revision }\` for the latest.`
        : `The register has not reached revision \`${value}\` yet. Ask again in a moment.`;
    case 'zh-Hant':
      return unknown
        ? `登記冊沒有版本 \`${value}\`。請以 \`register { revision }\` 查詢最新版本。`
        : `登記冊尚未到達版本 \`${value}\`。請稍後再問。`;
    case 'zh-Hans':
      return unknown
        ? `登记册没有版本 \`${value}\`。请以 \`register { revision }\` 查询最新版本。`
        : `登记册尚未到达版本 \`${value}\`。请稍后再问。`;
    case 'pt':
      return unknown
        ? `O registo não tem a revisão \`${value}\`. Consulte a mais recente com \`register { revision }\`.`
        : `O registo ainda não chegou à revisão \`${value}\`. Volte a perguntar daqui a pouco.`;
  }
}
