import { Global, Module } from '@nestjs/common';
import { SessionDirectory } from '#libs/auth';
import { GraphqlModule } from '#libs/graphql';
import { HealthModule } from '#libs/health';
import { type OpenApiDocument, OpenApiModule } from '#libs/openapi';
import { RequestLimits } from '#libs/rate-limit';
import { ClaimedSessions } from './claimed-sessions.js';
import { readContract } from './contract-files.js';
import { GatewayContext } from './gateway-context.js';
import { JwksController } from './jwks.controller.js';
import { Services } from './services.js';
import { ServicesDependencies } from './services-dependencies.js';
import { loadSupergraph } from './supergraph.js';

/** Injection token of the executable schema of all services. */
const SUPERGRAPH = Symbol('SUPERGRAPH');

/** The services and their schema. */
@Global()
@Module({
  providers: [
    Services,
    { provide: SessionDirectory, useClass: ClaimedSessions },
    { provide: SUPERGRAPH, inject: [Services, RequestLimits], useFactory: loadSupergraph },
  ],
  exports: [Services, SessionDirectory, SUPERGRAPH],
})
class ServicesModule {}

/** The edge of the split deployment: one GraphQL schema, one contract and one health report over all services. */
@Module({
  imports: [
    ServicesModule,
    GraphqlModule.forSchema(SUPERGRAPH, (request, reply) => new GatewayContext(request, reply)),
    OpenApiModule.forDocument(() => JSON.parse(readContract('openapi.json')) as OpenApiDocument),
    HealthModule.forRoot(ServicesDependencies),
  ],
  controllers: [JwksController],
})
export class GatewayModule {}
