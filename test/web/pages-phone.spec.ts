/**
 * Every page, as somebody sees it on a phone who opens its address: accessible, in its language, within its width, asking nobody else. In the
 * languages in which `pages.spec.ts` does not look at it; whether it is fit to be read on the narrowest phone, `reading-*.spec.ts` finds out in all.
 */
import { describePages } from './pages';

describePages([
  { language: 'zh-HK', phone: true, dark: true },
  { language: 'pt', phone: true, dark: false },
]);
