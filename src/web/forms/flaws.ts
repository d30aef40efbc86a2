/** Validation of a record before it is sent: what it lacks, and values that no request can carry. All else is for the service to check. */
import type { RecordType } from '../graphql/graphql';
import { useText } from '../language/language';
import type { Content } from '../records/names';
import { fieldsOf, SHAPES, type Fields, type Shape } from '../records/shapes';
import type { FormProblem } from './field';
import { texts } from './texts';
import { tidied } from './values';

type Flaw = 'MISSING' | 'NOT_A_CODE' | 'NOT_A_DAY' | 'NOT_A_NUMBER' | 'NOT_A_WHOLE_NUMBER';

interface FlawAt {
  /** As the service writes paths: `routes[0].needs`. */
  readonly path: string;
  readonly flaw: Flaw;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The largest of GraphQL's `Int`. */
const MAX_INT = 2 ** 31 - 1;

export function flawsIn(record: Content, fields: Fields, before = ''): readonly FlawAt[] {
  return Object.entries(fields).flatMap(([name, { shape, required }]) => {
    const value = record[name];
    const path = before + name;
    // An item that was added to a list is looked at also while nothing is written in it.
    if (tidied(value) === undefined && !(Array.isArray(value) && value.length > 0))
      return required === true ? [{ path, flaw: 'MISSING' as const }] : [];
    return flawsOf(value, shape, path);
  });
}

function flawsOf(value: unknown, shape: Shape, path: string): readonly FlawAt[] {
  const unless = (good: boolean, flaw: Flaw): readonly FlawAt[] => (good ? [] : [{ path, flaw }]);
  switch (shape.is) {
    case 'code':
    case 'record':
    case 'level':
      return unless(CODE.test(String(value).trim()), 'NOT_A_CODE');
    case 'day':
      return unless(isDay(String(value)), 'NOT_A_DAY');
    case 'number':
      if (typeof value !== 'number') return [{ path, flaw: 'NOT_A_NUMBER' }];
      return unless(!shape.whole || (Number.isInteger(value) && Math.abs(value) <= MAX_INT), 'NOT_A_WHOLE_NUMBER');
    case 'list':
      return (value as readonly unknown[]).flatMap((item, position) => flawsOf(item, shape.of, `${path}[${position}]`));
    case 'group': {
      const group = value as Content;
      const lacks = shape.oneOf?.every((name) => tidied(group[name]) === undefined) === true;
      return [
        ...(lacks ? [{ path: `${path}.${shape.oneOf[0]}`, flaw: 'MISSING' as const }] : []),
        ...flawsIn(group, fieldsOf(shape, group), `${path}.`),
      ];
    }
    case 'flag':
    case 'line':
    case 'link':
    case 'telephone':
    case 'email':
    case 'one':
    case 'readOnly':
    case 'text':
      return [];
  }
}

function isDay(written: string): boolean {
  const at = Date.parse(`${written}T00:00:00Z`);
  return DAY.test(written) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(written);
}

/** The flaws of a form, in the words of the page. */
export function useFlaws(): (type: RecordType, record: Content) => readonly FormProblem[] {
  const t = useFlawTexts();
  return (type, record) =>
    flawsIn(record, SHAPES[type]).map(({ path, flaw }) => ({ code: flaw, path, message: t(flaw) }));
}

export const useFlawTexts = (): ((flaw: Flaw) => string) => useText(texts);
