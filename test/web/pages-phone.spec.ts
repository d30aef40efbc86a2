/** Every page, as somebody sees it on a phone who opens its address: accessible, in its language, within its width, asking nobody else. */
import { LANGUAGES } from '../support/browser';
import { describePages } from './pages';

describePages(
  LANGUAGES.map((language) => ({ language, phone: true, dark: language === 'zh-HK' || language === 'en' })),
);
