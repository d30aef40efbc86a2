/** The map as a table: a row for each job, a column for each region that holds others. */
import { memo } from 'react';
import { AnswerInRegion, LeadOn } from './answer-in-region';
import { isDrawnSo, type RowProps, type ShapeProps } from './drawn-with';
import style from './map.module.css';

export const VerdictTable = ({ rows, columns, ...props }: ShapeProps) => (
  <table role="table" className={style.map}>
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell" />
        {columns.map(({ region: { code, name } }) => (
          <th key={code} scope="col" role="columnheader">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <TableRow key={row.post.code} row={row} {...props} />
      ))}
    </tbody>
  </table>
);

const TableRow = memo(function TableRow({ row: { post, sayings }, ...props }: RowProps) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {post.name}
        <LeadOn post={post} {...props} />
      </th>
      {sayings.map((saying) => (
        <td key={saying.column.region.code} role="cell">
          <AnswerInRegion saying={saying} post={post} {...props} />
        </td>
      ))}
    </tr>
  );
}, isDrawnSo);
