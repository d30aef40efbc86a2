/** The sentences in Portuguese, as written in Portugal and Macao. */
import type { Messages } from './messages';

export const pt: Messages = {
  quoted: '«{name}»',
  cited: '[{code}; {standing}; {source}]',
  citedPlainly: '({standing}; {source})',
  source: 'fonte: {title}',
  sourceAt: 'fonte: {title} <{url}>',
  noSource: 'o registo não indica a fonte',
  'standing.OFFICIAL': 'oficial',
  'standing.REPORTED': 'segundo fontes secundárias',
  'standing.ILLUSTRATIVE': 'ilustrativo',

  asIf: 'Mera hipótese, e não uma resposta do registo: decidiu-se como se o registo contivesse {drafts} tal como se propõe.',
  illustrative:
    'Exemplo ilustrativo, que não serve de garantia: esta resposta assenta em registos ilustrativos, criados para mostrar como funciona o registo.',
  reported: 'Segundo fontes secundárias, e não o texto oficial: esta resposta assenta no que essas fontes relatam.',
  answer: '{verdict}: {sentence}',
  'verdict.RECOGNISED':
    'com {certificates}, o requisito para o posto de trabalho {post} em {region} está cumprido em {day}, para efeitos de {purpose}.',
  'verdict.CONDITIONAL':
    'com {certificates}, o requisito para o posto de trabalho {post} em {region} está cumprido em {day}, para efeitos de {purpose}, desde que se cumpra o que ainda falta.',
  'verdict.PARTIAL':
    'com {certificates}, está cumprida em {day} parte do requisito para o posto de trabalho {post} em {region}, para efeitos de {purpose}; o resto ainda falta.',
  'verdict.NOT_RECOGNISED':
    'com {certificates}, o requisito para o posto de trabalho {post} em {region} não está cumprido em {day}, para efeitos de {purpose}.',
  'verdict.UNDETERMINED':
    'o registo não contém nenhum requisito para o posto de trabalho {post} em {region} em {day}. Não se trata de uma recusa: nada diz a favor nem contra {certificates}, para efeitos de {purpose}. Consulte o empregador ou a autoridade competente.',
  'purpose.TRAINING': 'admissão a formação ou creditação',
  'purpose.EVALUATION': 'acesso a uma avaliação de competências ou dispensa dela',
  'purpose.PRACTICE': 'exercício da profissão',
  ruleOf:
    'Segundo o registo, este posto de trabalho está regulamentado em {region}: a resposta enuncia a regra de {authority}.',
  ruleOfUnnamed:
    'Segundo o registo, este posto de trabalho está regulamentado em {region}: a resposta enuncia a regra aí vigente. O registo não indica a autoridade competente.',
  advice:
    'Segundo o registo, este posto de trabalho não está regulamentado em {region}: a contratação cabe ao critério do empregador, e esta resposta é apenas orientadora.',
  basis: 'Assenta no requisito para {region}{requirement}, pela via {route}.',
  basisAlone: 'Assenta no requisito para {region}{requirement}.',

  why: 'Porquê:',
  noNeeds: 'Esta via não exige nenhum certificado.',
  'need.MET': 'Exige-se: {need}. Está cumprido.',
  'need.PARTLY_MET': 'Exige-se: {need}. Está cumprido em parte.',
  'need.UNMET': 'Exige-se: {need}. Não está cumprido.',
  needCertificate: 'o certificado {certificate}',
  needLevel: 'um certificado de {level} ou superior',
  needLevelInField: 'um certificado de {level} ou superior, na área de {field}',
  needReferenced: '{need}, ou de nível de outro quadro que lhe corresponda',
  needUnits: '{count, plural, one {a unidade de competência} other {as unidades de competência}} {units}',
  level: '«{level}» do quadro {framework}',

  held: 'É titular de {certificate}.',
  stepFull:
    'O titular de {from} é equiparado a titular de {to}, pela equivalência{equivalence} ao abrigo do acordo {agreement}.',
  stepPartial:
    '{from} confere {count, plural, one {a unidade} other {as unidades}} {units} de {to}, pela equivalência{equivalence} ao abrigo do acordo {agreement}.',
  hasUnits: '{certificate} abrange {count, plural, one {a unidade} other {as unidades}} {units}.',
  placed: '{certificate} situa-se em {level}.',
  placedByReference:
    '{certificate} situa-se em {level}, que a correspondência de níveis{reference} faz equivaler a {other}.',
  accumulated: 'Em conjunto, fica abrangida a totalidade das unidades de {certificate}.',
  missing: '{count, plural, one {Falta a unidade} other {Faltam as unidades}} {units}.',
  unreached: 'Nenhum dos certificados apresentados permite cumpri-lo.',

  outstanding: 'Ainda falta:',
  awardWindow:
    '{certificate} tem de ter sido emitido {window}, como exige a equivalência{equivalence}; a data de emissão não foi indicada.',
  windowBoth: 'a partir de {from} e antes de {until}',
  windowFrom: 'a partir de {from}',
  windowUntil: 'antes de {until}',
  windowOpen: 'em qualquer data',

  notCounting: 'Apresentado, mas sem efeito:',
  'holding.NOT_YET_AWARDED': '{certificate} ainda não tinha sido emitido em {day}.',
  'holding.EXPIRED': '{certificate} já tinha caducado em {day}.',
  'holding.AWARDED_OUTSIDE_PERIOD':
    'A data de emissão indicada para {certificate} está fora do período em que é emitido: {window}.',
  exclusions: 'Excluído:',
  exclusion: '{certificate}: {reason}{exclusion}',

  nearMisses: 'O que contaria se fossem removidos os obstáculos indicados:',
  nearMiss: '{from} conduziria a {to} {steps}, mas:',
  nearMissHeld: '{certificate} contaria por si só, mas:',
  nearMissSteps:
    '{count, plural, one {pela equivalência} other {pelas equivalências}} {equivalences} ao abrigo do acordo {agreement}',
  nearMissStepsPlainly:
    '{count, plural, one {por uma equivalência} other {por # equivalências}} ao abrigo do acordo {agreement}',
  equivalence: 'A equivalência [{code}]',
  equivalenceOf: 'A equivalência entre {from} e {to}',
  agreement: 'O acordo {agreement}',
  'obstacle.NOT_YET_IN_FORCE': '{record} só entra em vigor em {day}.',
  'obstacle.NO_LONGER_IN_FORCE': '{record} deixou de vigorar em {day}.',
  'obstacle.REGION': '{record} só se aplica em {regions}.',
  'obstacle.PURPOSE': '{record} só serve para {purposes}.',
  'obstacle.NOT_ENDORSED': '{record} não tem ratificação; o seu estado é «{state}».',
  'obstacle.SUSPENDED': '{record} tem a vigência suspensa.',
  'obstacle.SUSPENDED.since': '{record} tem a vigência suspensa desde {from}.',
  'obstacle.SUSPENDED.until': '{record} tem a vigência suspensa de {from} até {until}.',
  'obstacle.AWARDED_OUTSIDE_WINDOW': '{record} só serve certificados emitidos {window}.',
  'obstacle.EXCLUDED': '{certificate} não é aceite: {reason}{exclusion}',
  'obstacle.NO_ONWARD_RECOGNITION':
    'O acordo {agreement} não permite que o reconhecimento se transmita de passo em passo; esta cadeia exigiria {steps} passos.',
  'obstacle.TOO_MANY_STEPS':
    'O acordo {agreement} permite que o reconhecimento se transmita por {most} passos, no máximo; esta cadeia tem {steps}.',
  'obstacle.DIFFERENT_AGREEMENTS':
    'Os passos assentam em acordos diferentes ({agreements}); o reconhecimento não se transmite de um acordo para outro.',
  'state.PROPOSED': 'proposto',
  'state.ENDORSED': 'ratificado',
  'state.SUSPENDED': 'suspenso',
  'state.DECLINED': 'recusado',
  'state.WITHDRAWN': 'retirado',
  'state.REVOKED': 'revogado',

  heldSince: 'Segundo o registo, assim é desde {day}.',
  holdsUntil: 'Vale até {last}. A partir de {day} a resposta é «{verdict}», tanto quanto o registo sabe hoje.',
  'verdictName.RECOGNISED': 'reconhecido',
  'verdictName.CONDITIONAL': 'reconhecido sob condição',
  'verdictName.PARTIAL': 'reconhecido em parte',
  'verdictName.NOT_RECOGNISED': 'não reconhecido',
  'verdictName.UNDETERMINED': 'indeterminado',
  requirement: 'O requisito [{code}]',
  requirementFor: 'O requisito para o posto de trabalho {post} em {region}',
  levelReference: 'A correspondência de níveis [{code}]',
  levelReferenceOf: 'A correspondência de níveis entre {a} e {b}',
  exclusionOf: 'A exclusão [{code}] de {certificate}',
  exclusionOfPlainly: 'A exclusão de {certificate}',
  'change.BEGINS': '{record} entra em vigor.',
  'change.ENDS': '{record} deixa de vigorar.',
  'change.SUSPENDED': '{record} tem a vigência suspensa.',
  'change.REINSTATED': '{record} volta a vigorar.',
  'change.AWARDED': '{record} é emitido.',
  'change.EXPIRES': '{record} caduca.',

  remarks: 'A ter em conta:',
  'remark.UNKNOWN_CONDITION': 'Nenhuma condição do registo tem o código `{code}`, pelo que não satisfaz nada.',
  'remark.EXPIRY_NOT_STATED':
    'Não foi indicada a data em que {certificate} caduca, pelo que foi dado como válido. Vale normalmente por {months, plural, one {# mês} other {# meses}} e caducaria em {day}.',
  'remark.EXPIRY_NOT_STATED.past':
    'Não foi indicada a data em que {certificate} caduca, pelo que foi dado como válido. Vale normalmente por {months, plural, one {# mês} other {# meses}} e teria caducado em {day}: peça prova de que ainda é válido.',
  'remark.AWARD_DAY_NOT_STATED':
    'Não foi indicada a data de emissão de {certificate}, e a resposta depende dela: consulte de novo com essa data.',

  'problem.UNKNOWN_CERTIFICATE': 'O registo não tem nenhum certificado com o código `{value}` ({path}).',
  'problem.UNKNOWN_POST': 'O registo não tem nenhum posto de trabalho com o código `{value}` ({path}).',
  'problem.UNKNOWN_REGION': 'O registo não tem nenhuma região com o código `{value}` ({path}).',
  'problem.MALFORMED_DAY':
    '`{value}` ({path}) não é um dia do calendário. Escreva-o na forma AAAA-MM-DD, por exemplo 2026-01-31.',
  'problem.UNKNOWN_PURPOSE': '`{value}` ({path}) não é uma finalidade. Escolha TRAINING, EVALUATION ou PRACTICE.',
  'problem.NO_HOLDINGS': 'A consulta não indica nenhum certificado ({path}). Indique pelo menos um.',
  'problem.MALFORMED_NUMBER':
    '`{value}` ({path}) não é um número de anos. Indique um número igual ou superior a zero, por exemplo 3.',
  didYouMean: 'Queria dizer {codes}?',
  lookUp: 'Procure o código no registo.',
  filing:
    'Veredicto: {verdict}. Requisito: {requirement}. Via: {route}. Fiabilidade mais baixa das fontes: {standing}. Revisão do registo: {revision}.',
};
