/** The map where there is little room: a card for each job, with what each region says in words. */
import { memo } from 'react';
import { AnswerInRegion, LeadOn } from './answer-in-region';
import { isDrawnSo, type RowProps, type ShapeProps } from './drawn-with';
import style from './map.module.css';

export const VerdictCards = ({ rows, columns: _, ...props }: ShapeProps) => (
  <ol className="bare">
    {rows.map((row) => (
      <Card key={row.post.code} row={row} {...props} />
    ))}
  </ol>
);

const Card = memo(function Card({ row: { post, sayings }, ...props }: RowProps) {
  return (
    <li className={`sheet ${style.card}`}>
      <h2>{post.name}</h2>
      <dl className={style.regions}>
        {sayings.map((saying) => (
          <div key={saying.column.region.code}>
            <dt>{saying.column.region.name}</dt>
            <dd>
              <AnswerInRegion saying={saying} post={post} {...props} />
            </dd>
          </div>
        ))}
      </dl>
      <LeadOn post={post} {...props} />
    </li>
  );
}, isDrawnSo);
