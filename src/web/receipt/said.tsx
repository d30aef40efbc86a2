/** What a receipt says: the question, the verdict, and what it is of. Names are those of the records in it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { nameIn } from '../../api/names';
import { visible } from '../../language/characters';
import { conditionOf, type Claim, type Code, type LanguageTag } from '../../recognition';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { lastDayOf } from '../parts/facts';
import { StandingMark, VerdictMark } from '../parts/marks';
import { useTitle } from '../parts/title';
import { PURPOSES, VERDICTS } from '../parts/words';
import { Term } from '../parts/term';
import { answerAt } from '../question/address';
import { useTitleOf } from '../question/title';
import type { Checked } from './check';
import style from './receipt.module.css';
import { texts } from './texts';

type NamedTable = 'certificates' | 'posts' | 'regions';

export function Said({ checked: { verified, catalogue } }: { readonly checked: Checked }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { day, moment, number } = useFormats();
  const titleOf = useTitleOf();
  const { receipt, holds } = verified;
  const nameOf = (type: NamedTable, code: Code): string =>
    nameIn(catalogue?.tables[type].find(code)?.name ?? {}, language.tag);
  // What did not hold up names no page either.
  useTitle(
    receipt !== null && holds
      ? titleOf({
          held: receipt.claim.holdings.map(({ certificate }) =>
            visible(nameOf('certificates', certificate) || certificate),
          ),
          post: visible(nameOf('posts', receipt.claim.post) || receipt.claim.post),
          region: visible(nameOf('regions', receipt.claim.region) || receipt.claim.region),
        })
      : null,
  );
  if (receipt === null) return null;
  const { claim, decision } = receipt;
  const named = (type: NamedTable, code: Code): ReactNode => <Named name={nameOf(type, code)} code={code} />;
  const lastDay = lastDayOf({ until: receipt.holdsUntil });
  return (
    <section className="sheet">
      <h2>
        <Term id="decision">{t(holds ? 'says' : 'claimed')}</Term>
      </h2>
      {decision.standing === 'ILLUSTRATIVE' && (
        <p className="note example">
          <strong>{t('example')}</strong>
        </p>
      )}
      <p>
        {/* What did not hold up must not look like an answer. */}
        {holds ? (
          <VerdictMark verdict={decision.verdict} large />
        ) : (
          <s>{textIn(language, VERDICTS[decision.verdict])}</s>
        )}{' '}
        {decision.standing !== null && <StandingMark standing={decision.standing} />}
      </p>
      <dl className={style.facts}>
        <Fact term={<Term id="holding">{t('certificates')}</Term>}>
          {claim.holdings.map(({ certificate, awardedOn, expiresOn }, at) => (
            <div key={at}>
              {named('certificates', certificate)} {awardedOn !== undefined && t('awarded', { day: day(awardedOn) })}{' '}
              {expiresOn !== undefined && t('expires', { day: day(expiresOn) })}
            </div>
          ))}
        </Fact>
        <Fact term={<Term id="post">{t('post')}</Term>}>{named('posts', claim.post)}</Fact>
        <Fact term={<Term id="region">{t('region')}</Term>}>{named('regions', claim.region)}</Fact>
        <Fact term={t('day')}>{day(claim.onDate)}</Fact>
        <Fact term={<Term id="purpose">{t('purpose')}</Term>}>{textIn(language, PURPOSES[claim.purpose])}</Fact>
        <Facts claim={claim} />
        <Fact term={<Term id="outstanding">{t('outstanding')}</Term>}>
          {decision.outstanding.length === 0 && t('nothing')}
          {decision.outstanding.map((code) => (
            <div key={code}>
              <Named name={conditionIn(catalogue, code, language.tag)} code={code} />
            </div>
          ))}
        </Fact>
        <Fact term={<Term id="holds-until">{t('holdsUntil')}</Term>}>
          {lastDay === null ? t('noEnd') : day(lastDay)}
        </Fact>
        <Fact term={<Term id="revision">{t('revision')}</Term>}>{number(receipt.revision)}</Fact>
        <Fact term={t('issued')}>{moment(receipt.issuedAt)}</Fact>
      </dl>
      <p className="unprinted">
        <Link href={questionAt(claim)}>{t('askAgain')}</Link>
      </p>
    </section>
  );
}

const Fact = ({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

const Named = ({ name, code }: { readonly name: string; readonly code: Code }) =>
  name === '' || name === code ? (
    <span className="code">{visible(code)}</span>
  ) : (
    <>
      {visible(name)} <span className="code">{visible(code)}</span>
    </>
  );

const conditionIn = (catalogue: Checked['catalogue'], code: Code, language: LanguageTag): string =>
  catalogue === null ? '' : nameIn(conditionOf(catalogue, code)?.text ?? {}, language);

/** What the claim states of the person beside certificates. */
function Facts({ claim: { facts = {} } }: { readonly claim: Claim }) {
  const t = useText(texts);
  const { experienceYears, languages = [], satisfied = [] } = facts;
  const stated = [
    ...(experienceYears === undefined ? [] : [t('years', { years: experienceYears })]),
    ...[...languages, ...satisfied].map(visible),
  ];
  if (stated.length === 0) return null;
  return (
    <Fact term={<Term id="claim">{t('facts')}</Term>}>
      {stated.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
    </Fact>
  );
}

/** The same question, of today. */
const questionAt = ({ holdings, post, region, purpose, facts = {} }: Claim): string =>
  answerAt({
    holdings: holdings.map(({ certificate, awardedOn = null, expiresOn = null }) => ({
      certificate,
      awardedOn,
      expiresOn,
    })),
    post,
    region,
    purpose,
    years: facts.experienceYears ?? null,
    languages: facts.languages ?? [],
    satisfied: facts.satisfied ?? [],
  });
