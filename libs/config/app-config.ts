import { Expose, Transform, Type } from 'class-transformer';
import {
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

/** The configuration of a process: each property is the environment variable named beside it. */
export class AppConfig {
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

  @Expose({ name: 'DATA_DIR' })
  @IsString()
  @MinLength(1)
  dataDir = './.data';

  /** Without it the embedded PostgreSQL is used. */
  @Expose({ name: 'USERS_DATABASE_URL' })
  @ValidateIf((config: AppConfig) => config.usersDatabaseUrl !== undefined || config.ordersDatabaseUrl !== undefined || config.isProduction)
  @postgresUrl
  usersDatabaseUrl?: string;

  @Expose({ name: 'ORDERS_DATABASE_URL' })
  @ValidateIf((config: AppConfig) => config.usersDatabaseUrl !== undefined || config.ordersDatabaseUrl !== undefined || config.isProduction)
  @postgresUrl
  ordersDatabaseUrl?: string;

  /** Without it caching and rate limits are kept in this process's memory. */
  @Expose({ name: 'REDIS_URL' })
  @IsOptional()
  @Matches(/^rediss?:\/\/|^redis\+unix:\/\/|^unix:\/\//, { message: 'redisUrl must be a redis:// or rediss:// URL' })
  redisUrl?: string;

  /** Used by the split deployment only. */
  @Expose({ name: 'NATS_URL' })
  @IsOptional()
  @Matches(/^(nats|tls):\/\//, { message: 'natsUrl must be a nats:// or tls:// URL' })
  natsUrl?: string;

  /** Private signing keys as a JWK set, the signing one first. Made under DATA_DIR where it is not given. */
  @Expose({ name: 'JWT_KEYS_FILE' })
  @ValidateIf((config: AppConfig) => config.jwtKeysFile !== undefined || config.isProduction)
  @IsString({ message: 'jwtKeysFile is required in production' })
  @MinLength(1)
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
}
