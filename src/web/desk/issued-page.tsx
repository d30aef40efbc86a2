/** What a body has issued: registered from a sheet or one by one, and suspended, reinstated or revoked. Nothing of it is kept on this device. */
import { useText } from '../language/language';
import { useTitle } from '../parts/title';
import { IssuedChange } from './issued-change';
import { IssuedOne } from './issued-one';
import { IssuedSheet } from './issued-sheet';
import { texts } from './issued-texts';

export default function IssuedPage() {
  const t = useText(texts);
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <IssuedSheet />
      <IssuedOne />
      <IssuedChange />
    </>
  );
}
