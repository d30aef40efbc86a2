/** Worked examples of the main questions; each runs as it stands on the catalogue that ships. */
import type { Text } from '../language/languages';

export interface Example {
  readonly name: Text;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: { en: 'Is it recognised?', zhHant: '是否獲認可？', zhHans: '能否获得认可？', pt: 'É reconhecido?' },
    query: `query IsItRecognised($certificate: Code!, $post: Code!, $region: Code!) {
  recognition(certificate: $certificate, post: $post, region: $region) {
    __typename
    ... on RecognitionDecision {
      verdict
      standing
      summary(language: EN)
      outstanding { code text }
      revision
    }
    ... on ClaimRefused {
      message
      problems { path code value suggestions }
    }
  }
}`,
    variables: { certificate: 'GIC-JD-HAND', post: 'jewellery-designer', region: 'HK' },
  },
  {
    name: { en: 'One claim in full', zhHant: '完整的個案查詢', zhHans: '完整的个案查询', pt: 'Um caso completo' },
    query: `query OneClaim($claim: ClaimInput!) {
  decide(claim: $claim) {
    __typename
    ... on RecognitionDecision {
      verdict
      requirement { code regulated }
      route { code }
      needs {
        outcome
        paths { certificate { code } steps { equivalence { code } agreement { code } to { code } } }
        missing { code }
      }
      nearMisses { obstacles { kind detail } }
    }
    ... on ClaimRefused { message }
  }
}`,
    variables: {
      claim: {
        holdings: [{ certificate: 'HKRPL-DESIGN-4', awardedOn: '2024-06-30' }],
        post: 'jewellery-cad-designer',
        region: 'CN-4401',
        facts: { experienceYears: 3, languages: ['zh'] },
      },
    },
  },
  {
    name: { en: 'Many candidates', zhHant: '多名應徵者', zhHans: '多名应聘者', pt: 'Muitos candidatos' },
    query: `query Candidates($claims: [ClaimInput!]!) {
  decideMany(claims: $claims) {
    __typename
    ... on RecognitionDecision { verdict outstanding { text } }
    ... on ClaimRefused { message }
  }
}`,
    variables: {
      claims: [
        { holdings: [{ certificate: 'GIC-JD-CAD' }], post: 'jewellery-designer', region: 'HK' },
        { holdings: [{ certificate: 'IGI-JD' }], post: 'jewellery-designer', region: 'HK' },
      ],
    },
  },
  {
    name: {
      en: 'Where it is recognised',
      zhHant: '在哪裏獲認可',
      zhHans: '在哪里获认可',
      pt: 'Onde é reconhecido',
    },
    query: `query WhereItCarries($holdings: [HoldingInput!]!) {
  portability(holdings: $holdings) {
    __typename
    ... on Portability {
      cells(verdicts: [RECOGNISED, CONDITIONAL], first: 50) {
        totalCount
        edges { node { verdict post { name } region { name } } }
      }
    }
    ... on ClaimRefused { message }
  }
}`,
    variables: { holdings: [{ certificate: 'GIC-JD-HAND' }] },
  },
  {
    name: {
      en: 'Accepted certificates',
      zhHant: '認可的證書',
      zhHans: '认可的证书',
      pt: 'Certificados aceites',
    },
    query: `query WhoCounts($post: Code!, $region: Code!) {
  acceptedCertificates(post: $post, region: $region) {
    __typename
    ... on AcceptedCertificates {
      certificates(first: 50) {
        totalCount
        edges { node { certificate { code name body { name } } decision { verdict outstanding { text } } } }
      }
    }
    ... on ClaimRefused { message }
  }
}`,
    variables: { post: 'jewellery-designer', region: 'HK' },
  },
  {
    name: { en: 'Find codes', zhHant: '查找代碼', zhHans: '查找代码', pt: 'Procurar códigos' },
    query: `query FindCodes($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges { node { type code name(language: ZH_HANT) match } }
  }
}`,
    variables: { text: '首饰' },
  },
  {
    name: {
      en: 'History of a record',
      zhHant: '某項記錄的修訂記錄',
      zhHans: '某项记录的变更记录',
      pt: 'História de um registo',
    },
    query: `query History($type: RecordType!, $code: Code!) {
  history(type: $type, code: $code) {
    recordedIn { number recordedAt actor act reason }
    changes { field before after }
  }
}`,
    variables: { type: 'EQUIVALENCE', code: 'EQ-GIC-IGI' },
  },
  {
    name: {
      en: 'Before an act: its impact',
      zhHant: '提交前：預覽影響',
      zhHans: '提交前：预览影响',
      pt: 'Antes do ato: o impacto',
    },
    query: `query Impact($draft: EquivalenceInput!, $onDate: Date) {
  equivalenceImpact(draft: $draft, onDate: $onDate) {
    __typename
    ... on EquivalenceImpact {
      chainCount
      changes(first: 10) {
        totalCount
        edges { node { certificate { code } post { code } region { code } before after } }
      }
    }
    ... on ActRefused { problems { path message } }
  }
}`,
    variables: {
      draft: { code: 'EQ-NEW', agreement: 'AG-GIC-IGI', from: 'GIC-JD-CAD', to: 'IGI-JD' },
      onDate: '2026-11-23',
    },
  },
];
