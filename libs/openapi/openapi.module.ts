import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { version } from '#libs/health';
import { createDocument } from './document.js';
import type { OpenApiDocument } from './openapi-document.js';
import { OpenApiController, OPENAPI_DOCUMENT } from './openapi.controller.js';

/** Serves /openapi.json. */
@Module({})
export class OpenApiModule {
  /** The document of what the controllers of the process declare. */
  static forRoot(): DynamicModule {
    return provided({
      inject: [DiscoveryService],
      useFactory: (discovery: DiscoveryService) => () =>
        createDocument(
          discovery.getControllers().map(({ metatype }) => metatype as object),
          version,
        ),
    });
  }

  /** A document that was made elsewhere. */
  static forDocument(read: () => OpenApiDocument): DynamicModule {
    return provided({ useFactory: () => read });
  }
}

const provided = (factory: Omit<FactoryProvider<() => OpenApiDocument>, 'provide'>): DynamicModule => ({
  module: OpenApiModule,
  imports: [DiscoveryModule],
  controllers: [OpenApiController],
  providers: [{ provide: OPENAPI_DOCUMENT, ...factory }],
});
