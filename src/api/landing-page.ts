/** What a browser sees at /graphql: where one is and how to ask. It loads nothing from elsewhere. */
import type { ApolloPlugin } from './plugin';

const EXAMPLE = `curl -s http://localhost:3000/graphql -H 'content-type: application/json' -d '{"query":
  "{ recognition(certificate: \\"GIC-JD-HAND\\", post: \\"jewellery-designer\\", region: \\"HK\\") {
       __typename ... on RecognitionDecision { verdict summary } ... on ClaimRefused { message } } }"}'`;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Skill recognition registry: GraphQL</title>
<body>
<h1>Skill recognition registry</h1>
<p>This address answers GraphQL: send queries by POST as <code>application/json</code>. Any GraphQL client can read the schema here by introspection. To try queries here in the browser, with examples: <a href="/api">/api</a>.</p>
<pre>${EXAMPLE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
<p>To find codes: <code>search(text: "jewellery")</code>, or the lists <code>certificates</code>, <code>posts</code>, <code>regions</code> …</p>
</body>
</html>
`;

export const landingPage: ApolloPlugin = {
  serverWillStart: () => Promise.resolve({ renderLandingPage: () => Promise.resolve({ html: PAGE }) }),
};
