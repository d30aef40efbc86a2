/** Ways and missing links in sentences, in four languages. */
import { Message, messages } from '../../language/message';
import type { MissingLink, Service, Way, WaysQuestion, WayStep } from '../../pathways';
import type { Catalogue, Code, LanguageTag, Money } from '../../recognition';
import { needText } from '../sentences/needs';
import { Wording } from '../sentences/wording';

const TEXTS = messages({
  there: {
    en: 'Nothing more is needed: {post} in {region} is open on {day}.',
    'zh-Hant': '無須再做甚麼：{day}起即可在{region}擔任{post}。',
    'zh-Hans': '无须再做什么：{day}起即可在{region}担任{post}。',
    pt: 'Nada mais é preciso: {post} em {region} está ao alcance em {day}.',
  },
  wait: {
    en: 'Only waiting is needed: {post} in {region} is open on {day}, {months, plural, one {a month} other {# months}} from now on.',
    'zh-Hant': '只需等待：{months} 個月後，即{day}，便可在{region}擔任{post}。',
    'zh-Hans': '只需等待：{months} 个月后，即{day}，便可在{region}担任{post}。',
    pt: 'Basta esperar: {post} em {region} fica ao alcance em {day}, dentro de {months, plural, one {um mês} other {# meses}}.',
  },
  arrives: {
    en: '{post} in {region} is open on {day}, after {months, plural, one {a month} other {# months}}.',
    'zh-Hant': '歷時 {months} 個月，{day}起可在{region}擔任{post}。',
    'zh-Hans': '历时 {months} 个月，{day}起可在{region}担任{post}。',
    pt: '{post} em {region} fica ao alcance em {day}, ao fim de {months, plural, one {um mês} other {# meses}}.',
  },
  notBefore: {
    en: '{post} in {region} is open not before {day}: how long some of it takes is not stated.',
    'zh-Hant': '最早要到{day}才可在{region}擔任{post}：其中部分培訓項目未註明修讀期。',
    'zh-Hans': '最早要到{day}才可在{region}担任{post}：其中部分培训项目未注明学习期限。',
    pt: '{post} em {region} não fica ao alcance antes de {day}: a duração de uma parte não está indicada.',
  },
  free: {
    en: 'As far as costs are stated, there are none.',
    'zh-Hant': '就已註明的費用而言，無須付費。',
    'zh-Hans': '就已注明的费用而言，无须付费。',
    pt: 'Tanto quanto está indicado, não tem custos.',
  },
  costs: {
    en: 'It costs {amounts}.',
    'zh-Hant': '費用為{amounts}。',
    'zh-Hans': '费用为{amounts}。',
    pt: 'Custa {amounts}.',
  },
  notStated: {
    en: 'What {programmes} costs is not stated.',
    'zh-Hant': '{programmes}的費用未註明。',
    'zh-Hans': '{programmes}的费用未注明。',
    pt: 'O custo de {programmes} não está indicado.',
  },
  programme: {
    en: '{programme}, offered by {providers}: begun on {begin}, its last day is {last}.',
    'zh-Hant': '{programme}（由{providers}開辦）：{begin}開始，{last}結束。',
    'zh-Hans': '{programme}（由{providers}开办）：{begin}开始，{last}结束。',
    pt: '{programme}, de {providers}: começa em {begin} e termina em {last}.',
  },
  practice: {
    en: '{months, plural, one {A month} other {# months}} of practice in the trade: from {begin} until {last}.',
    'zh-Hant': '從事本行業 {months} 個月：由{begin}至{last}。',
    'zh-Hans': '从事本行业 {months} 个月：由{begin}至{last}。',
    pt: '{months, plural, one {Um mês} other {# meses}} de prática na profissão: de {begin} a {last}.',
  },
  gives: {
    en: 'It gives {what}.',
    'zh-Hant': '完成後取得{what}。',
    'zh-Hans': '完成后取得{what}。',
    pt: 'Confere {what}.',
  },
  forThePost: {
    en: 'The job asks for it: {what}.',
    'zh-Hant': '職位有此要求：{what}。',
    'zh-Hans': '岗位有此要求：{what}。',
    pt: 'O posto exige-o: {what}.',
  },
  forAdmission: {
    en: 'Admission to {programme} asks for it: {what}.',
    'zh-Hant': '入讀{programme}有此要求：{what}。',
    'zh-Hans': '入读{programme}有此要求：{what}。',
    pt: 'A admissão a {programme} exige-o: {what}.',
  },
  forTheStanding: {
    en: 'It is there for the standing: without it the answer would be yes as well, but rest on weaker records.',
    'zh-Hant': '此步可提高資料可信度：略去此步亦可獲認可，但所依據的記錄可信度較低。',
    'zh-Hans': '此步可提高来源可信度：略去此步也可获认可，但所依据的记录可信度较低。',
    pt: 'Está aqui pela fiabilidade das fontes: sem este passo a resposta também seria sim, mas assentaria em registos menos fiáveis.',
  },
  places: {
    en: 'Whether there is a place is not known, and not promised.',
    'zh-Hant': '是否尚有名額不得而知，亦不作保證。',
    'zh-Hans': '是否尚有名额不得而知，也不作保证。',
    pt: 'Não se sabe se há vaga, nem se promete.',
  },
  noWay: {
    en: 'No way leads to {post} in {region} within ten years and four steps.{links, select, none { Nor would any one thing make one.} other { Any one of these would make one:}}',
    'zh-Hant':
      '十年之內、四步以內，沒有路徑可在{region}擔任{post}。{links, select, none {任何單一改變亦不足以形成路徑。} other {以下任何一項若成事，便有路徑：}}',
    'zh-Hans':
      '十年之内、四步以内，没有路径可在{region}担任{post}。{links, select, none {任何单一改变也不足以形成路径。} other {以下任何一项若成事，便有路径：}}',
    pt: 'Nenhum caminho leva a {post} em {region} em dez anos e quatro passos.{links, select, none { Nem uma coisa só abriria um.} other { Qualquer uma destas coisas abriria um:}}',
  },
  'link.EQUIVALENCE': {
    en: 'An equivalence that lets {from} count as {to}.',
    'zh-Hant': '一項等同關係，使{from}視同{to}。',
    'zh-Hans': '一项资格对应，使{from}视同{to}。',
    pt: 'Uma equivalência pela qual {from} valha como {to}.',
  },
  'link.PROGRAMME': {
    en: 'A programme in {region} that gives {certificate}.',
    'zh-Hant': '一個在{region}開辦、可取得{certificate}的培訓項目。',
    'zh-Hans': '一个在{region}开办、可取得{certificate}的培训项目。',
    pt: 'Um programa em {region} que confira {certificate}.',
  },
  'link.CONDITION': {
    en: 'That this is satisfied, which no programme gives: {condition}.',
    'zh-Hant': '符合以下條件（沒有培訓項目可使人符合）：{condition}。',
    'zh-Hans': '符合以下条件（没有培训项目可使人符合）：{condition}。',
    pt: 'Que se cumpra o que nenhum programa confere: {condition}.',
  },
});

type Key = keyof typeof TEXTS;

/** The sentences of one question in one language. */
class WayWording extends Wording {
  write(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
    return (TEXTS[key] as Message).format(this.language, values);
  }

  money({ amount, currency }: Money): string {
    return new Intl.NumberFormat(this.language, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  }

  join(sentences: readonly string[]): string {
    return sentences.join(this.phrases.gap);
  }
}

/** The way in paragraphs, separated by empty lines; what rests on an example says so first. */
export function waySummary(catalogue: Catalogue, way: Way, language: LanguageTag): string {
  const wording = new WayWording(catalogue, language);
  const steps = way.steps.map((step, at) => `${String(at + 1)}. ${stepText(wording, way, step)}`);
  return [warningOf(wording, way), wording.join(arrival(wording, way)), steps.join('\n'), closing(wording, way)]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Why a step is needed. */
export const stepReason = (catalogue: Catalogue, way: Way, step: WayStep, language: LanguageTag): string =>
  reasonOf(new WayWording(catalogue, language), way, step);

/** That there is no way, and whether anything would make one. */
export function noWayText(
  catalogue: Catalogue,
  { post, region }: Pick<WaysQuestion, 'post' | 'region'>,
  links: number,
  language: LanguageTag,
): string {
  const wording = new WayWording(catalogue, language);
  const [named, where] = [wording.named('posts', post), wording.plain('regions', region)];
  return wording.write('noWay', { post: named, region: where, links: links === 0 ? 'none' : 'some' });
}

/** What a missing link is. @param region where the question is asked */
export function linkText(catalogue: Catalogue, link: MissingLink, region: Code, language: LanguageTag): string {
  const wording = new WayWording(catalogue, language);
  const named = (code: Code): string => wording.named('certificates', code);
  if (link.kind === 'EQUIVALENCE')
    return wording.write('link.EQUIVALENCE', { from: named(link.from), to: named(link.to) });
  return link.kind === 'CONDITION'
    ? wording.write('link.CONDITION', { condition: wording.condition(link.code) })
    : wording.write('link.PROGRAMME', {
        region: wording.plain('regions', region),
        certificate: named(link.certificate),
      });
}

function warningOf({ phrases }: WayWording, { standing }: Way): string {
  if (standing === 'ILLUSTRATIVE') return phrases.say('illustrative');
  return standing === 'REPORTED' ? phrases.say('reported') : '';
}

function arrival(wording: WayWording, way: Way): readonly string[] {
  const { claim, months, notBefore, steps } = way;
  const values = {
    post: wording.named('posts', claim.post),
    region: wording.plain('regions', claim.region),
    day: wording.phrases.day(way.day),
    months,
  };
  if (steps.length === 0) return [wording.write(months === 0 ? 'there' : 'wait', values)];
  return [wording.write(notBefore ? 'notBefore' : 'arrives', values), ...costsOf(wording, way)];
}

function costsOf(wording: WayWording, { cost, costNotStated, steps }: Way): readonly string[] {
  const programmes = costNotStated.flatMap((at) => steps[at].programme ?? []);
  const amounts = wording.phrases.list(cost.map((money) => wording.money(money)));
  const names = wording.phrases.list(programmes.map((code) => wording.named('programmes', code)));
  return [
    wording.write(cost.length === 0 ? 'free' : 'costs', { amounts }),
    ...(programmes.length === 0 ? [] : [wording.write('notStated', { programmes: names })]),
  ];
}

function stepText(wording: WayWording, way: Way, step: WayStep): string {
  const { phrases, catalogue } = wording;
  const days = { begin: phrases.day(step.begin), last: phrases.day(step.last) };
  if (step.programme === null)
    return wording.join([
      wording.write('practice', { ...days, months: step.practice ?? 0 }),
      reasonOf(wording, way, step),
    ]);
  const providers = catalogue.tables.programmes.find(step.programme)?.providers ?? [];
  const programme = wording.named('programmes', step.programme);
  const offered = phrases.list(providers.map((code) => wording.plain('bodies', code)));
  const given = [
    ...step.certificates.map((code) => wording.named('certificates', code)),
    ...step.conditions.map((code) => wording.condition(code)),
  ];
  return wording.join([
    wording.write('programme', { ...days, programme, providers: offered }),
    ...(given.length === 0 ? [] : [wording.write('gives', { what: phrases.list(given) })]),
    reasonOf(wording, way, step),
  ]);
}

function reasonOf(wording: WayWording, way: Way, step: WayStep): string {
  if (step.serves.length === 0) return wording.write('forTheStanding');
  return wording.join(step.serves.map((service) => serviceText(wording, way, service)));
}

function serviceText(wording: WayWording, way: Way, service: Service): string {
  const { requirements, programmes } = wording.catalogue.tables;
  const programme = service.decision === 'LAST' ? null : way.steps[service.decision].programme;
  const routes =
    programme === null ? requirements.find(way.decision.requirement ?? '')?.routes : programmes.find(programme)?.entry;
  const needs = routes?.find(({ code }) => code === service.route)?.needs ?? [];
  const what = wording.phrases.list([
    ...service.needs.map((at) => needText(wording, needs[at])),
    ...service.conditions.map((code) => wording.condition(code)),
  ]);
  return programme === null
    ? wording.write('forThePost', { what })
    : wording.write('forAdmission', { what, programme: wording.named('programmes', programme) });
}

function closing(wording: WayWording, { steps }: Way): string {
  return steps.some(({ programme }) => programme !== null) ? wording.write('places') : '';
}
