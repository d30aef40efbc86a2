/** Who is one person: asked where rows have the same name, and said where rows without a name are taken for the person above. */
import { useFormats, useText } from '../language/language';
import { folded } from '../../sheets/columns';
import { changeList, type ListState } from './list-state';
import type { People } from '../../sheets/candidates/people';
import { texts } from './texts';

/** Questions that are shown one by one. */
const MAX_SHOWN = 50;

interface PeopleChoiceProps {
  readonly people: Pick<People, 'sameNames' | 'carried'>;
  readonly state: ListState;
}

export function PeopleChoice({ people: { sameNames, carried }, state: { joined, apart } }: PeopleChoiceProps) {
  const t = useText(texts);
  const { list } = useFormats();
  const names = [...new Set(carried.map(({ name }) => name))];
  if (sameNames.length + carried.length === 0) return null;
  return (
    <fieldset className="note stack">
      <legend className="label">{t('whoIsWho')}</legend>
      {sameNames.slice(0, MAX_SHOWN).map((one) => (
        <label key={one.name} className="choice">
          <input
            type="checkbox"
            checked={one.joined}
            onChange={({ target }) =>
              changeList({
                joined: target.checked
                  ? [...joined, folded(one.name)]
                  : joined.filter((name) => name !== folded(one.name)),
              })
            }
          />
          <span>{t('sameName', { rows: list(one.rows.map(String)), name: one.name })}</span>
        </label>
      ))}
      {names.slice(0, MAX_SHOWN).map((name) => {
        const rows = carried.filter((one) => one.name === name);
        const numbers = rows.map(({ row }) => row);
        return (
          <label key={name} className="choice">
            <input
              type="checkbox"
              checked={!rows.some((one) => one.apart)}
              onChange={({ target }) =>
                changeList({
                  apart: target.checked ? apart.filter((row) => !numbers.includes(row)) : [...apart, ...numbers],
                })
              }
            />
            <span>{t('withoutName', { rows: list(numbers.map(String)), count: numbers.length, name })}</span>
          </label>
        );
      })}
      {Math.max(sameNames.length, names.length) > MAX_SHOWN && <p className="small">{t('useNumbers')}</p>}
    </fieldset>
  );
}
