/** Days and moments in what is said of a credential file, as they are read. */
import { dayInWords } from '../../language/days';
import { inEveryLanguage, LOCALES, type LocalizedText, type MessageParameters } from '../../language/message';

/** What stands in a finding where something has no beginning, or no end. */
export const UNBOUNDED = '–';

const UNBOUNDED_SAID: Readonly<Record<string, LocalizedText>> = {
  from: { en: 'it was issued', 'zh-Hant': '簽發之時', 'zh-Hans': '签发之时', pt: 'que foi emitida' },
  until: { en: 'further notice', 'zh-Hant': '另行通知', 'zh-Hans': '另行通知', pt: 'aviso em contrário' },
  since: { en: 'an unknown day', 'zh-Hant': '日期不詳', 'zh-Hans': '日期不详', pt: 'data desconhecida' },
};

const TIMES = ['from', 'until', 'since', 'day'] as const;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The same parameters, with times in words in the place of those that programs read. */
export function timesInWords(parameters: MessageParameters): MessageParameters {
  const said = TIMES.flatMap((name) => {
    const value = parameters[name];
    const words = typeof value === 'string' ? timeInWords(name, value) : undefined;
    return words === undefined ? [] : [[name, words] as const];
  });
  return { ...parameters, ...Object.fromEntries(said) };
}

function timeInWords(name: (typeof TIMES)[number], value: string): LocalizedText | undefined {
  if (value === UNBOUNDED) return UNBOUNDED_SAID[name];
  if (DAY.test(value)) return dayInWords(value);
  // Moments are told by the clock that all days of the register go by.
  return MOMENT.test(value)
    ? formatted({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Etc/GMT-8' }, value)
    : undefined;
}

const formatted = (options: Intl.DateTimeFormatOptions, time: string): LocalizedText =>
  inEveryLanguage((language) => new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(time)));
