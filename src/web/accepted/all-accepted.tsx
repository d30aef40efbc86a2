/** Every certificate that a post accepts: filtered, printed, kept, and as text for a job advertisement. */
import { AcceptedDocument } from '../graphql/graphql';
import { textIn, useFormats, useLanguage, useText } from '../language/language';
import { CopyText } from '../parts/copy';
import { LatestRevisionButton } from '../parts/latest-revision-button';
import { Listing } from '../parts/listing';
import { More } from '../parts/more';
import { ServiceText } from '../parts/service-text';
import { Share } from '../parts/share';
import { PURPOSES, STANDING_CODES, STANDINGS, VERDICTS } from '../parts/words';
import { circumstancesOf, writeQuestion, type ChangeQuestion, type Question } from '../question/address';
import { texts as ofQuestion } from '../question/texts';
import { useMorePages, usePages } from '../service/use-pages';
import { advertisement } from './advertisement';
import { FilterFields } from './filter-fields';
import { ACCEPTING, isShown, writeFilters, type Filters } from './filters';
import { byRegionAndBody, type Accepted } from './groups';
import { acceptedNow } from './kept/check';
import { Keep } from './kept/keep';
import { AcceptedList } from './list';
import style from './list.module.css';
import { texts } from './texts';

/** Certificates that are asked for without being asked to: as many as somebody can look through, and prints whole. */
const UNASKED = 1000;

interface AllAcceptedProps {
  readonly question: Question;
  readonly filters: Filters;
  readonly onChange: ChangeQuestion;
  readonly onFilter: (changes: Partial<Filters>) => void;
}

export function AllAccepted({ question, filters, onChange, onFilter }: AllAcceptedProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const { post, region } = question;
  const complete = post !== null && region !== null;
  const place = { post: post ?? '', region: region ?? '', language: language.code };
  const pages = usePages(
    AcceptedDocument,
    { ...place, ...circumstancesOf(question), purpose: question.purpose, revision: question.revision },
    ({ acceptedCertificates: found }) => (found.__typename === 'AcceptedCertificates' ? found.certificates : undefined),
    { when: complete },
  );
  useMorePages(pages, UNASKED);
  if (!complete) return <p className="note">{t('incomplete')}</p>;
  const { first, nodes, total, more, waiting, old } = pages;
  const answer = first?.acceptedCertificates;
  const shown = nodes.filter((accepted) => isShown(accepted, filters));
  const addressOf = (asked: Question): string => writeFilters(writeQuestion(asked), filters).toString();
  const asked = addressOf({ ...question, revision: null });
  const onDate = nodes.at(0)?.decision.onDate ?? question.onDate;
  return (
    <Listing of={pages} label={t('all')}>
      {answer?.__typename === 'ClaimRefused' && (
        <p role="alert" className="note bad">
          <ServiceText text={answer.message} />
        </p>
      )}
      {answer?.__typename === 'AcceptedCertificates' && (
        <>
          <p>
            <strong>{t('forPost', { post: answer.post.name, region: answer.region.name })}</strong>
          </p>
          <OnPaper question={{ ...question, onDate }} filters={filters} accepted={nodes} />
          <ExampleNote accepted={shown} />
          {total === 0 && <p className="note">{t('nothing')}</p>}
          {total > 0 && <FilterFields accepted={nodes} filters={filters} onChange={onFilter} />}
          {total > 0 && shown.length === 0 && <p className="note">{t('filteredOut')}</p>}
          <AcceptedList groups={byRegionAndBody(shown, language)} question={question} />
          <More shown={nodes.length} total={total} more={more} waiting={waiting} />
          <p className="small quiet">
            {t('answeredFrom', { revision: number(answer.revision) })}{' '}
            {question.revision !== null && <LatestRevisionButton onChange={onChange} />}
          </p>
          <Share at={`/accepted?${addressOf({ ...question, onDate, revision: answer.revision })}`} old={old} />
          {!old && (
            <Keep
              key={`${asked} ${String(question.revision)}`}
              suggested={t('forPost', { post: answer.post.name, region: answer.region.name })}
              asked={asked}
              find={(_, signal) => acceptedNow(asked, language, signal, question.revision)}
            />
          )}
          {shown.length > 0 && !old && <Advertisement accepted={shown} answer={answer} question={question} />}
        </>
      )}
    </Listing>
  );
}

interface OnPaperProps {
  readonly question: Question;
  readonly filters: Filters;
  /** All of them, shown or not. */
  readonly accepted: readonly Accepted[];
}

/** What a list on paper says of what was asked, and of which answers it shows, as the forms are not printed. */
function OnPaper({ question: { onDate, purpose, years, languages }, filters, accepted }: OnPaperProps) {
  const t = useText(texts);
  const ofForm = useText(ofQuestion);
  const { language } = useLanguage();
  const { day, list } = useFormats();
  const { verdicts, standings, awardedIn } = filters;
  const languageNames = new Intl.DisplayNames(language.region, { type: 'language', fallback: 'code' });
  const asked = [
    ...(onDate === null ? [] : [day(onDate)]),
    textIn(language, PURPOSES[purpose]),
    ...(years === null ? [] : [ofForm('yearsOf', { years })]),
    ...languages.map((code) => languageNames.of(code) ?? code),
  ];
  const region = accepted.find(({ certificate }) => certificate.region?.code === awardedIn)?.certificate.region;
  const shown = [
    ...(verdicts.length < ACCEPTING.length ? [list(verdicts.map((code) => textIn(language, VERDICTS[code])))] : []),
    ...(standings.length < STANDING_CODES.length
      ? [list(standings.map((code) => textIn(language, STANDINGS[code])))]
      : []),
    ...(awardedIn === null ? [] : [t('onlyFrom', { region: region?.name ?? awardedIn })]),
  ];
  return (
    <div className={style.onPaper}>
      <p>{asked.join(' · ')}</p>
      {shown.length > 0 && <p>{t('shownOnly', { what: shown.join(' · ') })}</p>}
    </div>
  );
}

/** That some of it is an example: once, before any of it. */
function ExampleNote({ accepted }: { readonly accepted: readonly Accepted[] }) {
  const t = useText(texts);
  if (!accepted.some(({ decision }) => decision.standing === 'ILLUSTRATIVE')) return null;
  return (
    <p className="note example">
      <strong>{t('example')}</strong>
    </p>
  );
}

interface AdvertisementProps {
  readonly accepted: readonly Accepted[];
  readonly answer: Parameters<typeof advertisement>[1];
  readonly question: Question;
}

function Advertisement({ accepted, answer, question }: AdvertisementProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const text = advertisement(accepted, answer, language);
  return (
    <section className="sheet unprinted">
      <h2>{t('advertisement')}</h2>
      <p className="quiet">{t('advertisementHelp')}</p>
      <CopyText
        label={t('advertisement')}
        text={`${text}\n${location.origin}/accepted?${writeQuestion(question).toString()}`}
        lines={10}
      />
    </section>
  );
}
