/**
 * A span for each request, sent by OTLP over HTTP, where the standard variables of OpenTelemetry name a receiver. Who asks may give a trace to
 * which the span belongs (`traceparent`). The packages are loaded then alone; they are no part of an installation that does without.
 */
import type { FastifyInstance } from 'fastify';
import type { Build } from '../version';
import { notesOn } from './requests';

export class TracingError extends Error {
  override readonly name = 'TracingError';
}

/** Of these the exporter reads the address, and the libraries read all else that the standard knows. */
const RECEIVERS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
const INSTALL =
  'npm install --no-save @opentelemetry/api@1.9.0 @opentelemetry/core@2.12.1 @opentelemetry/resources@2.12.1 @opentelemetry/sdk-trace-base@2.12.1 @opentelemetry/exporter-trace-otlp-http@0.223.1';

/** @throws TracingError where a receiver is named and the packages are not installed */
export async function traceRequests(server: FastifyInstance, { version }: Build): Promise<void> {
  if (process.env.OTEL_SDK_DISABLED === 'true' || RECEIVERS.every((name) => !process.env[name])) return;
  const { api, core, resources, sdk, exporter } = await packages();
  const resource = resources
    .resourceFromAttributes({ 'service.name': 'skill-recognition-registry', 'service.version': version })
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const processor = new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter());
  const provider = new sdk.BasicTracerProvider({ resource, spanProcessors: [processor] });
  const tracer = provider.getTracer('registry', version);
  const propagator = new core.W3CTraceContextPropagator();
  server.addHook('onRequest', (request, reply, done) => {
    const parent = propagator.extract(api.ROOT_CONTEXT, request.headers, api.defaultTextMapGetter);
    const route = request.routeOptions.url ?? 'none';
    const attributes = {
      'http.request.method': request.method,
      'http.route': route,
      'registry.request_id': request.id,
    };
    const span = tracer.startSpan(`${request.method} ${route}`, { kind: api.SpanKind.SERVER, attributes }, parent);
    reply.raw.once('close', () => {
      const { caller = 'none', operation } = notesOn(request);
      span.setAttributes({ 'http.response.status_code': reply.raw.statusCode, 'registry.caller': caller });
      if (operation !== undefined) span.setAttribute('graphql.operation', operation);
      if (reply.raw.statusCode >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
    });
    done();
  });
  // What is left is sent at the end, for at most as long as the exporter waits for an answer.
  server.addHook('onClose', () => provider.shutdown().catch(() => undefined));
}

async function packages() {
  try {
    return {
      api: await import('@opentelemetry/api'),
      core: await import('@opentelemetry/core'),
      resources: await import('@opentelemetry/resources'),
      sdk: await import('@opentelemetry/sdk-trace-base'),
      exporter: await import('@opentelemetry/exporter-trace-otlp-http'),
    };
  } catch (error) {
    throw new TracingError(
      `Traces are asked for (\`${RECEIVERS.find((name) => process.env[name]) ?? ''}\`), and their packages are not installed. Run \`${INSTALL}\`, or do not set it.`,
      { cause: error },
    );
  }
}
