/** The map where there is little room: a card for each job, with what each region says in words. */
import { memo } from 'react';
import { AnswerInRegion, LeadOn } from './answer-in-region';
import style from './map.module.css';
import type { ShapeProps } from './verdict-table';

/** Long: it is drawn again only where something of it has changed. */
export const VerdictCards = memo(function VerdictCards({ rows, columns, question, filters }: ShapeProps) {
  return (
    <ol className="bare">
      {rows.map(({ post, sayings }) => (
        <li key={post.code} className={`sheet ${style.card}`}>
          <h2>{post.name}</h2>
          <dl className={style.regions}>
            {sayings
              .filter(({ column }) => columns.includes(column))
              .map((saying) => (
                <div key={saying.column.region.code}>
                  <dt>{saying.column.region.name}</dt>
                  <dd>
                    <AnswerInRegion saying={saying} post={post} question={question} filters={filters} />
                  </dd>
                </div>
              ))}
          </dl>
          <LeadOn post={post} question={question} filters={filters} />
        </li>
      ))}
    </ol>
  );
});
