import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsJSON,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { mustBe } from './read-settings.js';

const port = { message: mustBe('a whole number from 0 (any free port) to 65535') };
const web = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The environment variables that every service is started with. */
export class ServiceSettings {
  @Type(() => Number)
  @IsInt(port)
  @Min(0, port)
  @Max(65_535, port)
  PORT: number;

  @IsString({ message: mustBe('the address to listen on, such as 127.0.0.1') })
  HOST = '127.0.0.1';

  @Matches(/^postgres(ql)?:\/\/\S+/, { message: mustBe('postgres://role:password@host:port/database') })
  DATABASE_URL: string;

  @Matches(/^(nats|tls|wss?):\/\/\S+/, { message: mustBe('nats://host:port, several separated by commas') })
  NATS_URL: string;

  /** Path of the service's `.creds` file; absent where the broker asks for none. */
  @IsOptional()
  @IsString({ message: mustBe("the path of this service's .creds file") })
  NATS_CREDS?: string;

  /** How many servers of a NATS cluster keep each event: 3 in production. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 3, 5], { message: mustBe('1, 3 or 5: how many servers of the NATS cluster keep each event') })
  NATS_REPLICAS?: number;

  /** The public name of the sign-in, as in the claim `iss`. */
  @IsUrl(web, { message: mustBe("the sign-in's public name (http:// or https://), as in the claim iss") })
  OIDC_ISSUER: string;

  /** Where the sign-in's keys are fetched; may differ from the public name. */
  @IsUrl(web, { message: mustBe("the address of the sign-in's keys (http:// or https://)") })
  OIDC_JWKS_URL: string;

  @IsString({ message: mustBe('the audience of access tokens, such as urn:lanken') })
  OIDC_AUDIENCE = 'urn:lanken';

  @MinLength(32, { message: mustBe('a secret of at least 32 characters, the same for all services') })
  IDENTITY_KEY: string;

  @IsIn(logLevels, { message: mustBe(`one of ${logLevels.join(', ')}`) })
  LOG_LEVEL: (typeof logLevels)[number] = 'info';

  /** Whose durable consumers the service makes: `[{"name":"county-07","county":"07"},{"name":"agency","level":"national"}]`. */
  @IsOptional()
  @IsJSON({ message: mustBe('a JSON list of subscribers: [{"name":"county-07","county":"07"}]') })
  SUBSCRIBERS?: string;

  /** The revision of the source, where whoever builds tells it. */
  @IsOptional()
  @IsString({ message: mustBe('the revision of the source') })
  LANKEN_REVISION?: string;
}
