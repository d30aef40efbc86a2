/** The answers of a list with what has changed of each: the changed ones first, or they alone; downloaded, and printed whole. */
import { useState } from 'react';
import { useText } from '../../language/language';
import { More } from '../../parts/more';
import { useNarrow } from '../../parts/use-narrow';
import { readQuestion, type Question } from '../../question/address';
import { PAGE_SIZE } from '../list-state';
import { useRecordNames } from '../record-names';
import { texts as shared } from '../texts';
import { usePrinting } from '../../parts/use-printing';
import { changesIn } from './changes';
import { ItemCards, ItemTable } from './items';
import type { KeptItem, KeptList } from './kept-list';
import { SheetButtons } from './sheet-buttons';
import { texts } from './texts';

/** Below it the columns are too narrow to be read. */
const TABLE_WIDTH = 48;

export function Changes({ list }: { readonly list: KeptList }) {
  const t = useText(texts);
  const ofAnswers = useText(shared);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [shown, setShown] = useState(PAGE_SIZE);
  const printing = usePrinting();
  const narrow = useNarrow(TABLE_WIDTH);
  const all = changesIn(list.items);
  const nameOf = useRecordNames(list.asked === null ? list.items.map(questionOf) : []);
  const chosen = all.filter(({ kinds }) => !onlyChanged || kinds.length > 0);
  const inSight = printing ? chosen : chosen.slice(0, shown);
  const Shape = narrow && !printing ? ItemCards : ItemTable;
  return (
    <section className="stack">
      <div className="row unprinted">
        <label className="choice">
          <input
            type="checkbox"
            checked={onlyChanged}
            disabled={list.before === null}
            onChange={({ target }) => setOnlyChanged(target.checked)}
          />
          <span>{t('onlyChanged')}</span>
        </label>
        <SheetButtons list={list} changes={chosen} nameOf={nameOf} />
      </div>
      {all.some(({ item }) => item.answer?.standing === 'ILLUSTRATIVE') && (
        <p className="note example">
          <strong>{ofAnswers('example')}</strong>
        </p>
      )}
      {chosen.length === 0 ? (
        <p className="note">{t(onlyChanged ? 'nothingChanged' : 'nothingInIt')}</p>
      ) : (
        <Shape list={list} changes={inSight} nameOf={nameOf} />
      )}
      <More
        shown={inSight.length}
        total={chosen.length}
        waiting={false}
        more={inSight.length < chosen.length ? () => setShown(shown + PAGE_SIZE) : undefined}
      />
    </section>
  );
}

const questionOf = ({ question }: KeptItem): Question => readQuestion(new URLSearchParams(question));
