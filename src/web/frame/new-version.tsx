/** Says that a newer version of the page is there. What is open goes on working: whoever is in the midst of something loads it later. */
import { useText, type Texts } from '../language/language';
import { useOutdated } from '../service/build';
import style from './frame.module.css';

const texts = {
  newVersion: {
    en: 'A new version of this page is there. You can go on with this one.',
    zhHant: '本頁已有新版本。你仍可繼續使用現有版本。',
    zhHans: '本页已有新版本。您仍可继续使用现有版本。',
    pt: 'Há uma nova versão desta página. Pode continuar com esta.',
  },
  loadAnew: { en: 'Load the new version', zhHant: '載入新版本', zhHans: '加载新版本', pt: 'Carregar a nova versão' },
} satisfies Texts;

export function NewVersion() {
  const t = useText(texts);
  const outdated = useOutdated();
  return (
    <div role="status" className="unprinted">
      {outdated && (
        <p className={style.newer}>
          {t('newVersion')}{' '}
          <button type="button" className="plain" onClick={() => location.reload()}>
            {t('loadAnew')}
          </button>
        </p>
      )}
    </div>
  );
}
