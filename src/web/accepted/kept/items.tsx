/** The items of a list with their answers and what has changed: beside each other, or where there is little room, as cards. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats, useText } from '../../language/language';
import { StandingMark, VerdictMark } from '../../parts/marks';
import { ServiceText } from '../../parts/service-text';
import { answerAt, readQuestion } from '../../question/address';
import style from '../list.module.css';
import type { NameOf } from '../record-names';
import { texts as shared } from '../texts';
import { useChangeLines } from './change-lines';
import type { Changed } from './changes';
import type { KeptAnswer, KeptItem, KeptList } from './kept-list';
import { texts } from './texts';

interface ItemsProps {
  readonly list: KeptList;
  readonly changes: readonly Changed[];
  readonly nameOf: NameOf;
}

export function ItemTable({ list, changes, nameOf }: ItemsProps) {
  const ofAnswers = useText(shared);
  const t = useText(texts);
  const ofPeople = list.asked === null;
  const headings = [
    ofPeople ? ofAnswers('candidate') : t('certificate'),
    ...(ofPeople ? [ofAnswers('held'), ofAnswers('sought')] : []),
    ofAnswers('answer'),
    ...(list.before === null ? [] : [t('whatChanged')]),
  ];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={list.name}>
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((changed) => (
            <tr key={changed.item.key} data-changed={changed.kinds.length > 0}>
              <th scope="row">
                <ItemName item={changed.item} list={list} />
              </th>
              {ofPeople && (
                <>
                  <td className="code">{heldBy(changed.item)}</td>
                  <td>
                    <Sought item={changed.item} nameOf={nameOf} />
                  </td>
                </>
              )}
              <td>
                <Answer item={changed.item} list={list} />
              </td>
              {list.before !== null && (
                <td>
                  <WhatChanged changed={changed} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ItemCards({ list, changes, nameOf }: ItemsProps) {
  const t = useText(texts);
  const ofPeople = list.asked === null;
  return (
    <ul className={`bare ${style.cards}`} aria-label={list.name}>
      {changes.map((changed) => (
        <li key={changed.item.key} className={style.card} data-changed={changed.kinds.length > 0}>
          <p className={style.name}>
            <strong>
              <ItemName item={changed.item} list={list} />
            </strong>
          </p>
          {ofPeople && (
            <p className="small">
              <span className="code">{heldBy(changed.item)}</span>
              <br />
              <Sought item={changed.item} nameOf={nameOf} />
            </p>
          )}
          <Answer item={changed.item} list={list} />
          {list.before !== null && changed.kinds.length > 0 && (
            <>
              <p className="label">{t('whatChanged')}</p>
              <WhatChanged changed={changed} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: KeptItem;
  readonly list: KeptList;
}

/** What an item is called: who is kept without a name, by the rows. */
function useName({ name, rows }: KeptItem): string {
  const t = useText(shared);
  return name === '' ? t('row', { number: rows.join(', ') }) : name;
}

function ItemName({ item, list }: ItemProps) {
  const name = useName(item);
  if (list.asked === null) return name;
  return (
    <>
      <span lang={list.last.language}>{name}</span> <span className="code quiet">{item.key}</span>
    </>
  );
}

const heldBy = ({ question }: KeptItem): string =>
  readQuestion(new URLSearchParams(question))
    .holdings.map(({ certificate }) => certificate)
    .join(', ');

function Sought({ item: { question }, nameOf }: { readonly item: KeptItem; readonly nameOf: NameOf }) {
  const { post, region } = readQuestion(new URLSearchParams(question));
  return `${nameOf('POST', post)} · ${nameOf('REGION', region)}`;
}

function Answer({ item, list }: ItemProps): ReactNode {
  const t = useText(texts);
  const ofAnswers = useText(shared);
  const { day } = useFormats();
  const name = useName(item);
  const { answer, question } = item;
  if (answer === null) return <span className="problem">{t('notAccepted')}</span>;
  const asked = readQuestion(new URLSearchParams(question));
  return (
    <>
      <Said answer={answer} language={list.last.language} />
      {answer.holdsUntil !== null && (
        <p className="small quiet">{ofAnswers('changesOn', { day: day(answer.holdsUntil) })}</p>
      )}
      <p className="small unprinted">
        <Link href={answerAt({ ...asked, revision: list.last.revision })}>
          {ofAnswers('why')}
          <span className="unseen"> {name}</span>
        </Link>
      </p>
    </>
  );
}

interface SaidProps {
  readonly answer: KeptAnswer;
  readonly language: string;
}

function Said({ answer: { verdict, standing, outstanding, message }, language }: SaidProps) {
  const t = useText(texts);
  if (verdict === null)
    return (
      <>
        <span className="problem">{t('unanswered')}</span>
        <p className="small" lang={language}>
          <ServiceText text={message} />
        </p>
      </>
    );
  return (
    <>
      <VerdictMark verdict={verdict} /> {standing !== null && <StandingMark standing={standing} />}
      {outstanding.length > 0 && (
        <ul className="small" lang={language}>
          {outstanding.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function WhatChanged({ changed }: { readonly changed: Changed }) {
  const t = useText(texts);
  const lines = useChangeLines()(changed);
  if (lines.length === 0) return <span className="quiet">{t('same')}</span>;
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
