/** How much may be asked, and how long it may take: what it is by default, and how it is set. */
import { ValidateBy } from 'class-validator';
import { isNetwork } from './addresses';

export interface Limits {
  /** The proxies whose word on where a request comes from counts: addresses and networks; none: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Points that one caller may spend in a minute; 0: as many as they like. */
  readonly pointsPerMinute: number;
  /** Points that one request may cost. */
  readonly requestPoints: number;
  /** How long an answer may take, in seconds; acts are done to their end. */
  readonly answerSeconds: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  /** Requests that may wait for their turn before costly ones are refused. */
  readonly waitingRequests: number;
  /** Requests that may be in the service at all. */
  readonly presentRequests: number;
  /** WebSocket connections that one caller may have at a time. */
  readonly socketsPerCaller: number;
  /** How often in an hour an address may try to verify what was issued; an account, a hundred times as often. */
  readonly verificationsPerHour: number;
  /** How often in an hour one number of one certificate may be tried, by whomever. */
  readonly verificationsPerNumber: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  trustedProxies: [],
  pointsPerMinute: 20_000_000,
  requestPoints: 500_000,
  answerSeconds: 60,
  requestBytes: 16 * MIB,
  answerBytes: 32 * MIB,
  waitingRequests: 200,
  presentRequests: 1_000,
  socketsPerCaller: 50,
  verificationsPerHour: 200,
  verificationsPerNumber: 20,
};

/** A whole number of something. */
const Whole = (least: number, of: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'whole',
      validator: { validate: (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least },
    },
    { message: `a whole number of ${of}, ${String(least)} or more` },
  );

const proxiesIn = (written: string): readonly string[] => written.split(',').flatMap((part) => part.trim() || []);

/** The settings of the limits, as the environment has them. */
export class LimitsEnvironment {
  @ValidateBy(
    { name: 'proxies', validator: { validate: (written: string) => proxiesIn(written).every(isNetwork) } },
    {
      message:
        'addresses and networks of proxies, separated by commas, as `10.0.0.2, 192.168.0.0/16`, or `loopback`, `linklocal`, `uniquelocal`',
    },
  )
  TRUSTED_PROXIES = '';

  @ValidateBy(
    {
      name: 'points',
      validator: {
        validate: (points: unknown, read) =>
          points === 0 ||
          (Number.isSafeInteger(points) && Number(points) >= (read?.object as LimitsEnvironment).REQUEST_POINTS),
      },
    },
    {
      message:
        'a whole number of points, as many as `REQUEST_POINTS` or more (0: callers may ask as much as they like)',
    },
  )
  POINTS_PER_MINUTE = DEFAULT_LIMITS.pointsPerMinute;

  @Whole(10_000, 'points')
  REQUEST_POINTS = DEFAULT_LIMITS.requestPoints;

  @Whole(1, 'seconds')
  ANSWER_SECONDS = DEFAULT_LIMITS.answerSeconds;

  @Whole(1_024, 'bytes')
  REQUEST_BYTES = DEFAULT_LIMITS.requestBytes;

  @Whole(1_024, 'bytes')
  ANSWER_BYTES = DEFAULT_LIMITS.answerBytes;

  @Whole(1, 'requests')
  WAITING_REQUESTS = DEFAULT_LIMITS.waitingRequests;

  @Whole(1, 'requests')
  PRESENT_REQUESTS = DEFAULT_LIMITS.presentRequests;

  @Whole(1, 'connections')
  WEBSOCKETS_PER_CALLER = DEFAULT_LIMITS.socketsPerCaller;

  @Whole(1, 'verifications')
  VERIFICATIONS_PER_HOUR = DEFAULT_LIMITS.verificationsPerHour;

  @Whole(1, 'verifications')
  VERIFICATIONS_PER_NUMBER = DEFAULT_LIMITS.verificationsPerNumber;
}

export const limitsOf = (read: LimitsEnvironment): Limits => ({
  trustedProxies: proxiesIn(read.TRUSTED_PROXIES),
  pointsPerMinute: read.POINTS_PER_MINUTE,
  requestPoints: read.REQUEST_POINTS,
  answerSeconds: read.ANSWER_SECONDS,
  requestBytes: read.REQUEST_BYTES,
  answerBytes: read.ANSWER_BYTES,
  waitingRequests: read.WAITING_REQUESTS,
  presentRequests: read.PRESENT_REQUESTS,
  socketsPerCaller: read.WEBSOCKETS_PER_CALLER,
  verificationsPerHour: read.VERIFICATIONS_PER_HOUR,
  verificationsPerNumber: read.VERIFICATIONS_PER_NUMBER,
});

/** The token of the limits for injection. */
export const LIMITS = Symbol('limits');
