import { Expose, Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

const booleans: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };
const asBoolean = Transform(({ value }): unknown => (typeof value === 'string' ? (booleans[value.toLowerCase()] ?? value) : value));
const asList = Transform(({ value }): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : value,
);
const postgresUrl = Matches(/^postgres(ql)?:\/\//, { message: '$property must be a postgres:// URL' });
const positiveInt = (target: object, key: string) => {
  Type(() => Number)(target, key);
  IsInt()(target, key);
  Min(1)(target, key);
  Max(1_000_000_000)(target, key);
};

/** Tandem's processes: all domains in one, or the three of the split deployment. */
export type ProcessName = 'tandem' | 'gateway' | 'users-service' | 'orders-service';

/** What each process of the split deployment cannot do without. */
const needs = {
  redisUrl: ['gateway', 'users-service', 'orders-service'],
  natsUrl: ['users-service', 'orders-service'],
  usersServiceUrls: ['gateway', 'orders-service'],
  ordersServiceUrls: ['gateway'],
  serviceToken: ['gateway', 'users-service', 'orders-service'],
} satisfies Partial<Record<keyof AppConfig, ProcessName[]>>;

const httpUrls = Matches(/^https?:\/\/[^/\s?#]+\/?$/, { each: true, message: '$property must be http:// or https:// URLs without a path' });

/** Checked where it is set, and where this process needs it. */
const neededBy = (property: keyof typeof needs) =>
  ValidateIf((config: AppConfig) => needs[property].includes(config.process as never) || isSet(config[property]));

const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** The configuration of a process: each property is the environment variable named beside it. */
export class AppConfig {
  /** Which process this is; its program says so, not the environment. */
  process: ProcessName = 'tandem';

  @Expose({ name: 'NODE_ENV' })
  @IsIn(['development', 'test', 'production'])
  nodeEnv: 'development' | 'test' | 'production' = 'development';

  /** TCP port; 0 takes a free one. */
  @Expose({ name: 'PORT' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  @Expose({ name: 'HOST' })
  @IsString()
  @MinLength(1)
  host = '127.0.0.1';

  /** Where callers reach Tandem, for links in mails; http://HOST:PORT where nothing is said. */
  @Expose({ name: 'PUBLIC_URL' })
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s?#]+(\/[^\s?#]*)?$/, { message: 'publicUrl must be an http:// or https:// URL without a query' })
  publicUrl?: string;

  @Expose({ name: 'DATA_DIR' })
  @IsString()
  @MinLength(1)
  dataDir = './.data';

  /** Without it the embedded PostgreSQL is used. */
  @Expose({ name: 'USERS_DATABASE_URL' })
  @ValidateIf((config: AppConfig) => config.usersDatabaseUrl !== undefined || config.needsDatabase('users-service'))
  @postgresUrl
  usersDatabaseUrl?: string;

  @Expose({ name: 'ORDERS_DATABASE_URL' })
  @ValidateIf((config: AppConfig) => config.ordersDatabaseUrl !== undefined || config.needsDatabase('orders-service'))
  @postgresUrl
  ordersDatabaseUrl?: string;

  /** Without it caching and rate limits are kept in this process's memory. */
  @Expose({ name: 'REDIS_URL' })
  @neededBy('redisUrl')
  @Matches(/^rediss?:\/\/|^redis\+unix:\/\/|^unix:\/\//, { message: 'redisUrl must be a redis:// or rediss:// URL' })
  redisUrl?: string;

  /** The broker between the services of the split deployment. */
  @Expose({ name: 'NATS_URL' })
  @neededBy('natsUrl')
  @Matches(/^(nats|tls):\/\//, { message: 'natsUrl must be a nats:// or tls:// URL' })
  natsUrl?: string;

  /** Where the User Service is, comma-separated where it has several addresses. */
  @Expose({ name: 'USERS_SERVICE_URL' })
  @asList
  @neededBy('usersServiceUrls')
  @ArrayNotEmpty({ message: 'usersServiceUrls must be http:// or https:// URLs without a path' })
  @httpUrls
  usersServiceUrls: string[] = [];

  /** Where the Order Service is, comma-separated where it has several addresses. */
  @Expose({ name: 'ORDERS_SERVICE_URL' })
  @asList
  @neededBy('ordersServiceUrls')
  @ArrayNotEmpty({ message: 'ordersServiceUrls must be http:// or https:// URLs without a path' })
  @httpUrls
  ordersServiceUrls: string[] = [];

  /** What the processes of the split deployment know each other by. */
  @Expose({ name: 'SERVICE_TOKEN' })
  @neededBy('serviceToken')
  @Matches(/^[\w.~+/=-]{32,500}$/, { message: 'serviceToken must be 32 to 500 characters of A-Z a-z 0-9 - . _ ~ + / =' })
  serviceToken?: string;

  /** Private signing keys as a JWK set, the signing one first. Made under DATA_DIR where it is not given. */
  @Expose({ name: 'JWT_KEYS_FILE' })
  @ValidateIf((config: AppConfig) => config.jwtKeysFile !== undefined || (config.isProduction && config.signsTokens))
  @IsString({ message: 'jwtKeysFile is required in production' })
  jwtKeysFile?: string;

  /** The first admin, created at start where no user has that e-mail. */
  @Expose({ name: 'ADMIN_EMAIL' })
  @ValidateIf((config: AppConfig) => config.adminEmail !== undefined || config.adminPassword !== undefined)
  @IsEmail({}, { message: 'adminEmail must be an e-mail address' })
  @MaxLength(255)
  adminEmail?: string;

  @Expose({ name: 'ADMIN_PASSWORD' })
  @ValidateIf((config: AppConfig) => config.adminEmail !== undefined || config.adminPassword !== undefined)
  @MinLength(8, { message: 'adminPassword must be at least 8 characters' })
  @MaxLength(200)
  adminPassword?: string;

  /** Loads products, people and orders to try; true outside production and tests. */
  @Expose({ name: 'DEMO_DATA' })
  @asBoolean
  @IsBoolean()
  demoData = false;

  /** Without it mail is written under DATA_DIR/mail. */
  @Expose({ name: 'SMTP_URL' })
  @IsOptional()
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false },
    { message: 'smtpUrl must be an smtp:// or smtps:// URL' },
  )
  smtpUrl?: string;

  /** Tokens per window and IP address. */
  @Expose({ name: 'RATE_LIMIT_IP' })
  @positiveInt
  rateLimitIp = 100;

  /** Tokens per window and user. */
  @Expose({ name: 'RATE_LIMIT_USER' })
  @positiveInt
  rateLimitUser = 1000;

  /** Log-in attempts per window. */
  @Expose({ name: 'RATE_LIMIT_LOGIN' })
  @positiveInt
  rateLimitLogin = 10;

  /** Milliseconds in which an empty bucket fills. */
  @Expose({ name: 'RATE_LIMIT_WINDOW_MS' })
  @positiveInt
  rateLimitWindowMs = 60_000;

  /** Whether X-Forwarded-* of the peer is believed. */
  @Expose({ name: 'TRUST_PROXY' })
  @asBoolean
  @IsBoolean()
  trustProxy = false;

  /** Origins, comma-separated, that browsers may call from; none by default. */
  @Expose({ name: 'CORS_ORIGINS' })
  @asList
  @Matches(/^(\*|https?:\/\/[^/\s]+)$/, { each: true, message: 'corsOrigins must be origins such as https://shop.example' })
  corsOrigins: string[] = [];

  @Expose({ name: 'LOG_LEVEL' })
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  get isProduction(): boolean {
    return this.nodeEnv === 'production';
  }

  /** Whether clients call this process, and not only other processes do. */
  get facesClients(): boolean {
    return this.process === 'tandem' || this.process === 'gateway';
  }

  /** What links to Tandem start with, without a slash at the end. */
  get linkBase(): string {
    return this.publicUrl?.replace(/\/+$/, '') ?? `http://${this.host === '0.0.0.0' ? 'localhost' : this.host}:${this.port}`;
  }

  /** Whether this process issues tokens, and so has the private keys. */
  get signsTokens(): boolean {
    return this.process === 'tandem' || this.process === 'users-service';
  }

  /** Whether the URL of the database that `owner` owns must be given: one process may use the embedded one, for both or for none. */
  needsDatabase(owner: ProcessName): boolean {
    if (this.process !== 'tandem') return this.process === owner;
    return this.isProduction || this.usersDatabaseUrl !== undefined || this.ordersDatabaseUrl !== undefined;
  }
}
