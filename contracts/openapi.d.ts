// Made from contracts/openapi.json by `npm run contracts`.

export interface paths {
  '/.well-known/jwks.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The keys that tokens are signed with
     * @description The public keys that access tokens are signed with (RFC 7517).
     */
    get: operations['getKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This document for people
     * @description This document as a page, to read and to try out.
     */
    get: operations['getDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/graphql': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Run a GraphQL query
     * @description Run a GraphQL query. A browser that names none gets GraphiQL.
     */
    get: operations['queryGraphql'];
    put?: never;
    /**
     * Run a GraphQL operation
     * @description Run a GraphQL query or mutation. The schema is in contracts/schema.graphql, and can be introspected.
     */
    post: operations['runGraphql'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the service is
     * @description How the service is, with the state and latency of what it depends on.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the process runs
     * @description Whether the process runs; looks at nothing else.
     */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether to send requests here
     * @description Whether to send requests here; no at shutdown and without a database.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/startup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the process has started
     * @description Whether the process has started.
     */
    get: operations['getStartup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Metrics for Prometheus
     * @description Counts and durations of the process in the text format of Prometheus.
     */
    get: operations['getMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This document
     * @description This document: of both versions, or of the one that is named.
     */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/email-verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a mail that lets an address be verified
     * @description Ask for a mail that lets an address be verified. For everybody. Can be repeated safely with an `Idempotency-Key`. Attempts have a stricter limit, by address.
     */
    post: operations['requestEmailVerificationV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/email-verifications/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Verify an address with the token from the mail
     * @description Verify an address with the token from the mail. For everybody. Attempts have a stricter limit, by address.
     */
    put: operations['verifyEmailV1'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log in
     * @description Log in. For everybody. Attempts have a stricter limit, by address.
     */
    post: operations['loginV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log out: end the session of a refresh token
     * @description Log out: end the session of a refresh token. For everybody.
     */
    post: operations['logoutV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a mail that lets a password be reset
     * @description Ask for a mail that lets a password be reset. For everybody. Can be repeated safely with an `Idempotency-Key`. Attempts have a stricter limit, by address.
     */
    post: operations['requestPasswordResetV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/password-resets/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Reset a password with the token from the mail; ends all sessions
     * @description Reset a password with the token from the mail; ends all sessions. For everybody. Attempts have a stricter limit, by address.
     */
    put: operations['resetPasswordV1'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Spend a refresh token for new tokens
     * @description Spend a refresh token for new tokens. For everybody.
     */
    post: operations['refreshV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List orders: all to staff, their own to members
     * @description List orders: all to staff, their own to members. For everybody who is signed in.
     */
    get: operations['listOrdersV1'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an order with its lines
     * @description Get an order with its lines. For the owner, support and admins.
     */
    get: operations['getOrderV1'];
    put?: never;
    post?: never;
    /**
     * Delete an order; an admin only
     * @description Delete an order; an admin only. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteOrderV1'];
    options?: never;
    head?: never;
    /**
     * Change the status of an order, or restore it; members cancel their own pending orders
     * @description Change the status of an order, or restore it; members cancel their own pending orders. For the owner and admins. Heeds `If-Match`.
     */
    patch: operations['updateOrderV1'];
    trace?: never;
  };
  '/v1/orders/{orderId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the lines of an order
     * @description List the lines of an order. For the owner, support and admins.
     */
    get: operations['listOrderItemsV1'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description List products. For everybody.
     */
    get: operations['listProductsV1'];
    put?: never;
    /**
     * Create a product
     * @description Create a product. For admins. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['createProductV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a product
     * @description Get a product. For everybody.
     */
    get: operations['getProductV1'];
    /**
     * Replace a product
     * @description Replace a product. For admins. Heeds `If-Match`.
     */
    put: operations['replaceProductV1'];
    post?: never;
    /**
     * Delete a product
     * @description Delete a product. For admins. Heeds `If-Match`.
     */
    delete: operations['deleteProductV1'];
    options?: never;
    head?: never;
    /**
     * Change a part of a product, or restore it
     * @description Change a part of a product, or restore it. For admins. Heeds `If-Match`.
     */
    patch: operations['updateProductV1'];
    trace?: never;
  };
  '/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List users
     * @description List users. For support and admins.
     */
    get: operations['listUsersV1'];
    put?: never;
    /**
     * Sign up
     * @description Sign up. For everybody. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['createUserV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a user; `me` is the caller
     * @description Get a user; `me` is the caller. For the owner, support and admins.
     */
    get: operations['getUserV1'];
    /**
     * Replace a user
     * @description Replace a user. For the owner and admins. Heeds `If-Match`.
     */
    put: operations['replaceUserV1'];
    post?: never;
    /**
     * Delete a user
     * @description Delete a user. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteUserV1'];
    options?: never;
    head?: never;
    /**
     * Change a part of a user, or restore it
     * @description Change a part of a user, or restore it. For the owner and admins. Heeds `If-Match`.
     */
    patch: operations['updateUserV1'];
    trace?: never;
  };
  '/v1/users/{userId}/cart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a cart
     * @description Get a cart. For the owner, support and admins.
     */
    get: operations['getCartV1'];
    put?: never;
    post?: never;
    /**
     * Take everything out of a cart
     * @description Take everything out of a cart. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['clearCartV1'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{userId}/cart/items/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Set how many of a product are in a cart
     * @description Set how many of a product are in a cart. For the owner and admins. Heeds `If-Match`.
     */
    put: operations['putCartItemV1'];
    post?: never;
    /**
     * Take a product out of a cart
     * @description Take a product out of a cart. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteCartItemV1'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{userId}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's orders
     * @description List a user's orders. For the owner, support and admins.
     */
    get: operations['listUserOrdersV1'];
    put?: never;
    /**
     * Order these lines, or what is in the cart
     * @description Order these lines, or what is in the cart. For the owner. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['checkoutV1'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{userId}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the sessions of a user
     * @description List the sessions of a user. For the owner, support and admins.
     */
    get: operations['listSessionsV1'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/users/{userId}/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a session
     * @description End a session. For the owner and admins.
     */
    delete: operations['deleteSessionV1'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/email-verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a mail that lets an address be verified
     * @description Ask for a mail that lets an address be verified. For everybody. Can be repeated safely with an `Idempotency-Key`. Attempts have a stricter limit, by address.
     */
    post: operations['requestEmailVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/email-verifications/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Verify an address with the token from the mail
     * @description Verify an address with the token from the mail. For everybody. Attempts have a stricter limit, by address.
     */
    put: operations['verifyEmail'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log in
     * @description Log in. For everybody. Attempts have a stricter limit, by address.
     */
    post: operations['login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log out: end the session of a refresh token
     * @description Log out: end the session of a refresh token. For everybody.
     */
    post: operations['logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a mail that lets a password be reset
     * @description Ask for a mail that lets a password be reset. For everybody. Can be repeated safely with an `Idempotency-Key`. Attempts have a stricter limit, by address.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/password-resets/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Reset a password with the token from the mail; ends all sessions
     * @description Reset a password with the token from the mail; ends all sessions. For everybody. Attempts have a stricter limit, by address.
     */
    put: operations['resetPassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Spend a refresh token for new tokens
     * @description Spend a refresh token for new tokens. For everybody.
     */
    post: operations['refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List orders: all to staff, their own to members
     * @description List orders: all to staff, their own to members. For everybody who is signed in.
     */
    get: operations['listOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/orders/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an order with its lines
     * @description Get an order with its lines. For the owner, support and admins.
     */
    get: operations['getOrder'];
    put?: never;
    post?: never;
    /**
     * Delete an order; an admin only
     * @description Delete an order; an admin only. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteOrder'];
    options?: never;
    head?: never;
    /**
     * Change the status of an order, or restore it; members cancel their own pending orders
     * @description Change the status of an order, or restore it; members cancel their own pending orders. For the owner and admins. Heeds `If-Match`.
     */
    patch: operations['updateOrder'];
    trace?: never;
  };
  '/v2/orders/{orderId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the lines of an order
     * @description List the lines of an order. For the owner, support and admins.
     */
    get: operations['listOrderItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description List products. For everybody.
     */
    get: operations['listProducts'];
    put?: never;
    /**
     * Create a product
     * @description Create a product. For admins. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['createProduct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/products/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a product
     * @description Get a product. For everybody.
     */
    get: operations['getProduct'];
    /**
     * Replace a product
     * @description Replace a product. For admins. Heeds `If-Match`.
     */
    put: operations['replaceProduct'];
    post?: never;
    /**
     * Delete a product
     * @description Delete a product. For admins. Heeds `If-Match`.
     */
    delete: operations['deleteProduct'];
    options?: never;
    head?: never;
    /**
     * Change a part of a product, or restore it
     * @description Change a part of a product, or restore it. For admins. Heeds `If-Match`.
     */
    patch: operations['updateProduct'];
    trace?: never;
  };
  '/v2/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List users
     * @description List users. For support and admins.
     */
    get: operations['listUsers'];
    put?: never;
    /**
     * Sign up
     * @description Sign up. For everybody. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a user; `me` is the caller
     * @description Get a user; `me` is the caller. For the owner, support and admins.
     */
    get: operations['getUser'];
    /**
     * Replace a user
     * @description Replace a user. For the owner and admins. Heeds `If-Match`.
     */
    put: operations['replaceUser'];
    post?: never;
    /**
     * Delete a user
     * @description Delete a user. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteUser'];
    options?: never;
    head?: never;
    /**
     * Change a part of a user, or restore it
     * @description Change a part of a user, or restore it. For the owner and admins. Heeds `If-Match`.
     */
    patch: operations['updateUser'];
    trace?: never;
  };
  '/v2/users/{userId}/cart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a cart
     * @description Get a cart. For the owner, support and admins.
     */
    get: operations['getCart'];
    put?: never;
    post?: never;
    /**
     * Take everything out of a cart
     * @description Take everything out of a cart. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['clearCart'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/users/{userId}/cart/items/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Set how many of a product are in a cart
     * @description Set how many of a product are in a cart. For the owner and admins. Heeds `If-Match`.
     */
    put: operations['putCartItem'];
    post?: never;
    /**
     * Take a product out of a cart
     * @description Take a product out of a cart. For the owner and admins. Heeds `If-Match`.
     */
    delete: operations['deleteCartItem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/users/{userId}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a user's orders
     * @description List a user's orders. For the owner, support and admins.
     */
    get: operations['listUserOrders'];
    put?: never;
    /**
     * Order these lines, or what is in the cart
     * @description Order these lines, or what is in the cart. For the owner. Can be repeated safely with an `Idempotency-Key`.
     */
    post: operations['checkout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/users/{userId}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the sessions of a user
     * @description List the sessions of a user. For the owner, support and admins.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/users/{userId}/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a session
     * @description End a session. For the owner and admins.
     */
    delete: operations['deleteSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Cart: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /** @description Its id. */
      id: string;
      /** @description Its lines, in the order of their adding. */
      items: components['schemas']['CartItem'][];
      /** @description The price of everything in it; 0.00 USD where it is empty. */
      total: components['schemas']['Money'];
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Whose it is. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    CartItem: {
      /** @description Its name. */
      name: string;
      /** @description The product. */
      productId: string;
      /**
       * Format: int32
       * @description How many of it.
       */
      quantity: number;
      /** @description The price of all of it. */
      total: components['schemas']['Money'];
      /** @description The price of one. */
      unitPrice: components['schemas']['Money'];
    };
    CartItemV1: {
      /** @description Its name. */
      name: string;
      /** @description The product. */
      productId: string;
      /**
       * Format: int32
       * @description How many of it.
       */
      quantity: number;
      /** @description The price of all of it. */
      total: number;
      /** @description The price of one. */
      unitPrice: number;
    };
    CartV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description Its id. */
      id: string;
      /** @description Its lines, in the order of their adding. */
      items: components['schemas']['CartItemV1'][];
      /** @description The price of everything in it; 0.00 USD where it is empty. */
      total: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Whose it is. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    Checkout: {
      /** @description What to order; the cart where nothing is said. */
      items?: components['schemas']['OrderLine'][];
    };
    CreateProduct: {
      /** @description What there is to say about it. Empty where it is left out. */
      description?: string;
      /** @description The name. */
      name: string;
      /** @description The price of one; in USD where no currency is said. */
      price: components['schemas']['MoneyInput'];
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered. None where it is left out.
       */
      stock?: number;
    };
    CreateProductV1: {
      /**
       * @description ISO 4217 code; USD, or the one that it had, where nothing is said.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description What there is to say about it. Empty where it is left out. */
      description?: string;
      /** @description The name. */
      name: string;
      /** @description The price of one; in USD where no currency is said. At most two decimals. */
      price: number;
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered. None where it is left out.
       */
      stock?: number;
    };
    CreateUser: {
      /**
       * Format: email
       * @description The e-mail address.
       */
      email: string;
      /** @description The name. */
      name: string;
      /** @description At least 8 characters. */
      password: string;
      /**
       * @description Only an admin may set another than member.
       * @enum {string}
       */
      role?: 'member' | 'support' | 'admin';
    };
    DecidedOn: {
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    ErrorDetail: {
      /** @description The path of the field. */
      field: string;
      /** @description What is wrong with it. */
      message: string;
    };
    GraphqlError: {
      extensions: {
        /**
         * @description The same codes as in REST.
         * @enum {string}
         */
        code:
          | 'VALIDATION_ERROR'
          | 'MALFORMED_REQUEST'
          | 'OPERATION_TOO_COMPLEX'
          | 'UNAUTHENTICATED'
          | 'INVALID_CREDENTIALS'
          | 'FORBIDDEN'
          | 'NOT_FOUND'
          | 'METHOD_NOT_ALLOWED'
          | 'NOT_ACCEPTABLE'
          | 'REQUEST_TIMEOUT'
          | 'ALREADY_EXISTS'
          | 'VERSION_CONFLICT'
          | 'ILLEGAL_STATE'
          | 'OUT_OF_STOCK'
          | 'IDEMPOTENCY_IN_PROGRESS'
          | 'PRECONDITION_FAILED'
          | 'PAYLOAD_TOO_LARGE'
          | 'UNSUPPORTED_MEDIA_TYPE'
          | 'EMPTY_ORDER'
          | 'UNKNOWN_PRODUCT'
          | 'MIXED_CURRENCIES'
          | 'IDEMPOTENCY_KEY_REUSED'
          | 'RATE_LIMITED'
          | 'HEADERS_TOO_LARGE'
          | 'INTERNAL_ERROR'
          | 'UNAVAILABLE'
          | 'TIMEOUT';
        details: components['schemas']['ErrorDetail'][];
        requestId: string;
        /**
         * Format: int32
         * @description The status that REST would answer with.
         */
        status: number;
      };
      locations?: Record<string, never>[];
      message: string;
      path?: (string | number)[];
    };
    GraphqlResponse: {
      /** @description What was asked for. */
      data?: Record<string, never> | null;
      errors?: components['schemas']['GraphqlError'][];
      extensions?: {
        /** @description Tokens that the operation cost. */
        cost?: number;
      };
    };
    /** @description As lists show it: with items where `include` asks for it. */
    ListedOrder: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /** @description Its id. */
      id: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItem'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total: components['schemas']['Money'];
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Who ordered. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    /** @description As lists show it: with items where `include` asks for it. */
    ListedOrderV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description Its id. */
      id: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItemV1'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Who ordered. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    Login: {
      /**
       * Format: email
       * @description The e-mail address of the account.
       */
      email: string;
      /** @description The password. */
      password: string;
    };
    Logout: {
      /** @description A refresh token. */
      refreshToken: string;
    };
    Money: {
      /** @description Decimal number with two places. */
      amount: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
    };
    MoneyChangeInput: {
      /** @description Decimal number with at most two places. */
      amount?: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
    };
    MoneyInput: {
      /** @description Decimal number with at most two places. */
      amount: string;
      /**
       * @description ISO 4217 code; USD, or the one that it had, where nothing is said.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
    };
    Order: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /** @description Its id. */
      id: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItem'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total: components['schemas']['Money'];
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Who ordered. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    OrderItem: {
      /** @description Its id. */
      id: string;
      /** @description The name of the product at checkout. */
      name: string;
      /** @description The product. */
      productId: string;
      /**
       * Format: int32
       * @description How many.
       */
      quantity: number;
      /** @description The SKU of the product at checkout. */
      sku: string;
      /** @description The price of all of them. */
      total: components['schemas']['Money'];
      /** @description The price of one at checkout. */
      unitPrice: components['schemas']['Money'];
    };
    OrderItemPage: {
      /** @description The elements of this part. */
      data: (components['schemas']['OrderItem'] | components['schemas']['PartialOrderItem'])[];
      pagination: components['schemas']['Pagination'];
    };
    OrderItemPageV1: {
      /** @description The elements of this part. */
      data: (components['schemas']['OrderItemV1'] | components['schemas']['PartialOrderItemV1'])[];
      pagination: components['schemas']['Pagination'];
    };
    OrderItemV1: {
      /** @description Its id. */
      id: string;
      /** @description The name of the product at checkout. */
      name: string;
      /** @description The product. */
      productId: string;
      /**
       * Format: int32
       * @description How many.
       */
      quantity: number;
      /** @description The SKU of the product at checkout. */
      sku: string;
      /** @description The price of all of them. */
      total: number;
      /** @description The price of one at checkout. */
      unitPrice: number;
    };
    OrderLine: {
      /** @description The product. */
      productId: string;
      /**
       * Format: int32
       * @description How many.
       */
      quantity: number;
    };
    OrderPage: {
      /** @description The elements of this part. */
      data: (components['schemas']['ListedOrder'] | components['schemas']['PartialOrder'])[];
      pagination: components['schemas']['Pagination'];
    };
    OrderPageV1: {
      /** @description The elements of this part. */
      data: (components['schemas']['ListedOrderV1'] | components['schemas']['PartialOrderV1'])[];
      pagination: components['schemas']['Pagination'];
    };
    OrderV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description Its id. */
      id: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItemV1'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /** @description Who ordered. */
      userId: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    Pagination: {
      /** @description Whether there is more after this part. */
      hasMore: boolean;
      /**
       * Format: int32
       * @description Elements a page has.
       */
      limit: number;
      /** @description Send it as `cursor` to get what follows; null at the end. */
      nextCursor: string | null;
      /**
       * Format: int32
       * @description The page; null where a cursor was given.
       */
      page: number | null;
      /**
       * Format: int64
       * @description Elements in all; exact up to 10,000.
       */
      total: number;
      /** @description There, and true, where `total` is an estimate. */
      totalIsEstimate?: boolean;
    };
    /** @description What `fields` names. */
    PartialCart: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /** @description Its id. */
      id?: string;
      /** @description Its lines, in the order of their adding. */
      items?: components['schemas']['CartItem'][];
      /** @description The price of everything in it; 0.00 USD where it is empty. */
      total?: components['schemas']['Money'];
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /** @description Whose it is. */
      userId?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialCartV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description Its id. */
      id?: string;
      /** @description Its lines, in the order of their adding. */
      items?: components['schemas']['CartItemV1'][];
      /** @description The price of everything in it; 0.00 USD where it is empty. */
      total?: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /** @description Whose it is. */
      userId?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialOrder: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /** @description Its id. */
      id?: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItem'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status?: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total?: components['schemas']['Money'];
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /** @description Who ordered. */
      userId?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialOrderItem: {
      /** @description Its id. */
      id?: string;
      /** @description The name of the product at checkout. */
      name?: string;
      /** @description The product. */
      productId?: string;
      /**
       * Format: int32
       * @description How many.
       */
      quantity?: number;
      /** @description The SKU of the product at checkout. */
      sku?: string;
      /** @description The price of all of them. */
      total?: components['schemas']['Money'];
      /** @description The price of one at checkout. */
      unitPrice?: components['schemas']['Money'];
    };
    /** @description What `fields` names. */
    PartialOrderItemV1: {
      /** @description Its id. */
      id?: string;
      /** @description The name of the product at checkout. */
      name?: string;
      /** @description The product. */
      productId?: string;
      /**
       * Format: int32
       * @description How many.
       */
      quantity?: number;
      /** @description The SKU of the product at checkout. */
      sku?: string;
      /** @description The price of all of them. */
      total?: number;
      /** @description The price of one at checkout. */
      unitPrice?: number;
    };
    /** @description What `fields` names. */
    PartialOrderV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description Its id. */
      id?: string;
      /** @description Its lines; lists have them with include=items. */
      items?: components['schemas']['OrderItemV1'][];
      /**
       * @description What has become of it.
       * @enum {string}
       */
      status?: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /** @description The price of all its lines. */
      total?: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /** @description Who ordered. */
      userId?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialProduct: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /** @description What there is to say about it. */
      description?: string;
      /** @description Its id. */
      id?: string;
      /** @description The name. */
      name?: string;
      /** @description The price of one. */
      price?: components['schemas']['Money'];
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku?: string;
      /**
       * Format: int32
       * @description How many can be ordered now.
       */
      stock?: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialProductV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description What there is to say about it. */
      description?: string;
      /** @description Its id. */
      id?: string;
      /** @description The name. */
      name?: string;
      /** @description The price of one. */
      price?: number;
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku?: string;
      /**
       * Format: int32
       * @description How many can be ordered now.
       */
      stock?: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    /** @description What `fields` names. */
    PartialSession: {
      /**
       * Format: date-time
       * @description When it logged in.
       */
      createdAt?: string;
      /** @description Whether this request comes from it. */
      current?: boolean;
      /**
       * Format: date-time
       * @description When it ends unless it refreshes its tokens before.
       */
      expiresAt?: string;
      /** @description Its id. */
      id?: string;
      /**
       * Format: date-time
       * @description When it last logged in or refreshed its tokens.
       */
      lastUsedAt?: string;
      /** @description What the device called itself when it logged in (User-Agent). */
      userAgent?: string | null;
    };
    /** @description What `fields` names. */
    PartialUser: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt?: string;
      /**
       * Format: email
       * @description The e-mail address; unique, compared without regard to case.
       */
      email?: string;
      /**
       * Format: date-time
       * @description When the address was verified; null until then.
       */
      emailVerifiedAt?: string | null;
      /** @description Its id. */
      id?: string;
      /** @description The name. */
      name?: string;
      /**
       * @description What the person may do.
       * @enum {string}
       */
      role?: 'member' | 'support' | 'admin';
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt?: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version?: number;
    };
    Product: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /** @description What there is to say about it. */
      description: string;
      /** @description Its id. */
      id: string;
      /** @description The name. */
      name: string;
      /** @description The price of one. */
      price: components['schemas']['Money'];
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered now.
       */
      stock: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    ProductPage: {
      /** @description The elements of this part. */
      data: (components['schemas']['Product'] | components['schemas']['PartialProduct'])[];
      pagination: components['schemas']['Pagination'];
    };
    ProductPageV1: {
      /** @description The elements of this part. */
      data: (components['schemas']['ProductV1'] | components['schemas']['PartialProductV1'])[];
      pagination: components['schemas']['Pagination'];
    };
    ProductV1: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description What there is to say about it. */
      description: string;
      /** @description Its id. */
      id: string;
      /** @description The name. */
      name: string;
      /** @description The price of one. */
      price: number;
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered now.
       */
      stock: number;
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    PutCartItem: {
      /**
       * Format: int32
       * @description How many of it, in place of what there was.
       */
      quantity: number;
      /**
       * Format: int32
       * @description The version of the cart that the change was decided on.
       */
      version?: number;
    };
    Refresh: {
      /** @description A refresh token. */
      refreshToken: string;
    };
    ReplaceProduct: {
      /** @description What there is to say about it. Empty where it is left out. */
      description?: string;
      /** @description The name. */
      name: string;
      /** @description The price of one; in the currency it had where none is said. */
      price: components['schemas']['MoneyInput'];
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered. None where it is left out.
       */
      stock?: number;
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    ReplaceProductV1: {
      /**
       * @description ISO 4217 code; USD, or the one that it had, where nothing is said.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description What there is to say about it. Empty where it is left out. */
      description?: string;
      /** @description The name. */
      name: string;
      /** @description The price of one; in the currency it had where none is said. At most two decimals. */
      price: number;
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku: string;
      /**
       * Format: int32
       * @description How many can be ordered. None where it is left out.
       */
      stock?: number;
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    ReplaceUser: {
      /**
       * Format: email
       * @description The e-mail address; a new one has to be verified again.
       */
      email: string;
      /** @description The name. */
      name: string;
      /**
       * @description Kept where it is left out; only an admin may change it.
       * @enum {string}
       */
      role?: 'member' | 'support' | 'admin';
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    RequestEmailVerification: {
      /**
       * Format: email
       * @description The address; the answer is the same whether or not it is registered.
       */
      email: string;
    };
    RequestPasswordReset: {
      /**
       * Format: email
       * @description The address; the answer is the same whether or not it is registered.
       */
      email: string;
    };
    ResetPassword: {
      /** @description The new password; at least 8 characters. */
      password: string;
    };
    Session: {
      /**
       * Format: date-time
       * @description When it logged in.
       */
      createdAt: string;
      /** @description Whether this request comes from it. */
      current: boolean;
      /**
       * Format: date-time
       * @description When it ends unless it refreshes its tokens before.
       */
      expiresAt: string;
      /** @description Its id. */
      id: string;
      /**
       * Format: date-time
       * @description When it last logged in or refreshed its tokens.
       */
      lastUsedAt: string;
      /** @description What the device called itself when it logged in (User-Agent). */
      userAgent: string | null;
    };
    SessionPage: {
      /** @description The elements of this part. */
      data: (components['schemas']['Session'] | components['schemas']['PartialSession'])[];
      pagination: components['schemas']['Pagination'];
    };
    TokenPair: {
      /** @description JWT to send as `Authorization: Bearer`. */
      accessToken: string;
      /**
       * Format: int32
       * @description Seconds that the access token is good for.
       */
      expiresIn: number;
      /** @description Buys the next pair, once; good for 30 days. */
      refreshToken: string;
      /** @description Always Bearer. */
      tokenType: string;
    };
    UpdateOrder: {
      /** @description null restores a deleted order; an admin only. */
      deletedAt?: null;
      /**
       * @description What becomes of it; members cancel their own pending orders.
       * @enum {string}
       */
      status?: 'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled';
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    UpdateProduct: {
      /** @description null restores a deleted product. */
      deletedAt?: null;
      /** @description What there is to say about it. */
      description?: string;
      /** @description The name. */
      name?: string;
      /** @description The price of one. */
      price?: components['schemas']['MoneyChangeInput'];
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku?: string;
      /**
       * Format: int32
       * @description How many can be ordered.
       */
      stock?: number;
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    UpdateProductV1: {
      /**
       * @description ISO 4217 code.
       * @enum {string}
       */
      currency?:
        | 'USD'
        | 'EUR'
        | 'GBP'
        | 'CHF'
        | 'CAD'
        | 'AUD'
        | 'NZD'
        | 'SEK'
        | 'NOK'
        | 'DKK'
        | 'PLN'
        | 'CZK'
        | 'SGD'
        | 'HKD'
        | 'MXN'
        | 'BRL'
        | 'INR'
        | 'CNY'
        | 'ZAR';
      /** @description null restores a deleted product. */
      deletedAt?: null;
      /** @description What there is to say about it. */
      description?: string;
      /** @description The name. */
      name?: string;
      /** @description The price of one. At most two decimals. */
      price?: number;
      /** @description Stock keeping unit; unique among the products that are not deleted. */
      sku?: string;
      /**
       * Format: int32
       * @description How many can be ordered.
       */
      stock?: number;
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    UpdateUser: {
      /** @description null restores a deleted user; an admin only. */
      deletedAt?: null;
      /**
       * Format: email
       * @description The e-mail address; a new one has to be verified again.
       */
      email?: string;
      /** @description The name. */
      name?: string;
      /**
       * @description Only an admin may change it.
       * @enum {string}
       */
      role?: 'member' | 'support' | 'admin';
      /**
       * Format: int32
       * @description The version that the change was decided on.
       */
      version?: number;
    };
    User: {
      /**
       * Format: date-time
       * @description When it was created.
       */
      createdAt: string;
      /**
       * Format: email
       * @description The e-mail address; unique, compared without regard to case.
       */
      email: string;
      /**
       * Format: date-time
       * @description When the address was verified; null until then.
       */
      emailVerifiedAt: string | null;
      /** @description Its id. */
      id: string;
      /** @description The name. */
      name: string;
      /**
       * @description What the person may do.
       * @enum {string}
       */
      role: 'member' | 'support' | 'admin';
      /**
       * Format: date-time
       * @description When it last changed.
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Grows by one with every change; it is the ETag.
       */
      version: number;
    };
    UserPage: {
      /** @description The elements of this part. */
      data: (components['schemas']['User'] | components['schemas']['PartialUser'])[];
      pagination: components['schemas']['Pagination'];
    };
  };
  responses: {
    /**
     * @description `ALREADY_EXISTS`: This already exists.
     *
     *     `IDEMPOTENCY_IN_PROGRESS`: A request with this Idempotency-Key is still in progress: retry shortly.
     */
    AlreadyExistsOrIdempotencyInProgress: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'ALREADY_EXISTS' | 'IDEMPOTENCY_IN_PROGRESS';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /**
     * @description `ALREADY_EXISTS`: This already exists.
     *
     *     `VERSION_CONFLICT`: The resource has changed since you read it: read it again and repeat your change.
     */
    AlreadyExistsOrVersionConflict: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'ALREADY_EXISTS' | 'VERSION_CONFLICT';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /**
     * @description `EMPTY_ORDER`: There is nothing to order.
     *
     *     `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used with another request: use a new key.
     *
     *     `MIXED_CURRENCIES`: All products of one cart or order must have the same currency.
     *
     *     `UNKNOWN_PRODUCT`: The order names a product that does not exist.
     */
    EmptyOrderOrIdempotencyKeyReusedOrMixedCurrenciesOrUnknownProduct: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'EMPTY_ORDER' | 'IDEMPOTENCY_KEY_REUSED' | 'MIXED_CURRENCIES' | 'UNKNOWN_PRODUCT';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `FORBIDDEN`: You are signed in, but not allowed to do this. */
    Forbidden: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'FORBIDDEN';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `IDEMPOTENCY_IN_PROGRESS`: A request with this Idempotency-Key is still in progress: retry shortly. */
    IdempotencyInProgress: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'IDEMPOTENCY_IN_PROGRESS';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /**
     * @description `IDEMPOTENCY_IN_PROGRESS`: A request with this Idempotency-Key is still in progress: retry shortly.
     *
     *     `OUT_OF_STOCK`: Not enough stock.
     */
    IdempotencyInProgressOrOutOfStock: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'IDEMPOTENCY_IN_PROGRESS' | 'OUT_OF_STOCK';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key was used with another request: use a new key. */
    IdempotencyKeyReused: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'IDEMPOTENCY_KEY_REUSED';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /**
     * @description `ILLEGAL_STATE`: The resource is not in a state that allows this.
     *
     *     `VERSION_CONFLICT`: The resource has changed since you read it: read it again and repeat your change.
     */
    IllegalStateOrVersionConflict: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'ILLEGAL_STATE' | 'VERSION_CONFLICT';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
    InternalError: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'INTERNAL_ERROR';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `INVALID_CREDENTIALS`: The e-mail or the password is wrong. */
    InvalidCredentials: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'INVALID_CREDENTIALS';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /**
     * @description `MALFORMED_REQUEST`: The request could not be parsed.
     *
     *     `VALIDATION_ERROR`: Invalid request parameters.
     */
    MalformedRequestOrValidationError: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'MALFORMED_REQUEST' | 'VALIDATION_ERROR';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `MIXED_CURRENCIES`: All products of one cart or order must have the same currency. */
    MixedCurrencies: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'MIXED_CURRENCIES';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `NOT_FOUND`: Not found. */
    NotFound: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'NOT_FOUND';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `PAYLOAD_TOO_LARGE`: The request body is too large. */
    PayloadTooLarge: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'PAYLOAD_TOO_LARGE';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `PRECONDITION_FAILED`: If-Match does not name the current ETag: read the resource again. */
    PreconditionFailed: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'PRECONDITION_FAILED';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `RATE_LIMITED`: Too many requests: wait for the seconds that Retry-After names. */
    RateLimited: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        'Retry-After': components['headers']['Retry-After'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'RATE_LIMITED';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `TIMEOUT`: The service did not answer in time: retry later. */
    Timeout: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'TIMEOUT';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `UNAUTHENTICATED`: Sign in: send a valid access token as "Authorization: Bearer <token>". */
    Unauthenticated: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'UNAUTHENTICATED';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `UNAVAILABLE`: The service is temporarily unavailable: retry later. */
    Unavailable: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        'Retry-After': components['headers']['Retry-After'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'UNAVAILABLE';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
    UnsupportedMediaType: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'UNSUPPORTED_MEDIA_TYPE';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
    /** @description `VERSION_CONFLICT`: The resource has changed since you read it: read it again and repeat your change. */
    VersionConflict: {
      headers: {
        'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
        Deprecation: components['headers']['Deprecation'];
        Sunset: components['headers']['Sunset'];
        Vary: components['headers']['Vary'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            /**
             * @description What went wrong, for programs.
             * @enum {string}
             */
            code: 'VERSION_CONFLICT';
            /** @description One entry for each wrong field; empty where no field is to blame. */
            details: components['schemas']['ErrorDetail'][];
            /** @description What went wrong, for people. */
            message: string;
            /** @description Names the request in our logs. */
            requestId: string;
          };
        };
      };
    };
  };
  parameters: {
    /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
    cursor: string;
    /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
    'Idempotency-Key': string;
    /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
    'If-Match': string;
    /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
    'If-None-Match': string;
    /** @description Elements to answer. */
    limit: number;
    /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
    page: number;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Sent to the web origins that the deployment admits.
     * @example https://shop.example.com
     */
    'Access-Control-Allow-Origin': string;
    /**
     * @description The methods that the address has.
     * @example GET, POST
     */
    Allow: string;
    /**
     * @description Who may store the answer, and for how long.
     * @example private, no-cache
     */
    'Cache-Control': string;
    /**
     * @description Sent once this version is deprecated: since when (RFC 9745).
     * @example @1767225600
     */
    Deprecation: string;
    /**
     * @description Identifies what was answered: the version of a resource, a hash of a list.
     * @example "1"
     */
    ETag: string;
    /** @description `true` where this is the answer to an earlier request with the same Idempotency-Key. */
    'Idempotent-Replayed': 'true';
    /**
     * @description Where the created resource is.
     * @example /v2/users/usr_01h455vb4pex5vsknk084sn02q
     */
    Location: string;
    /**
     * @description Seconds after which to try again.
     * @example 30
     */
    'Retry-After': number;
    /**
     * @description Sent once this version is deprecated: when it ends (RFC 8594).
     * @example Thu, 31 Dec 2026 00:00:00 GMT
     */
    Sunset: string;
    /**
     * @description What the answer depends on beside the address.
     * @example Accept
     */
    Vary: string;
    /**
     * @description How to authenticate.
     * @example Bearer realm="tandem"
     */
    'WWW-Authenticate': string;
    /**
     * @description Tokens that your bucket holds.
     * @example 1000
     */
    'X-RateLimit-Limit': number;
    /**
     * @description Tokens that are left in it.
     * @example 999
     */
    'X-RateLimit-Remaining': number;
    /**
     * @description When it will be full again, in seconds since 1970.
     * @example 1767225600
     */
    'X-RateLimit-Reset': number;
    /**
     * @description Names the request in our logs; yours, if you sent one.
     * @example 018f0000-0000-7000-8000-000000000000
     */
    'X-Request-Id': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The keys. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "keys": [
           *         {
           *           "kty": "EC",
           *           "kid": "key-1",
           *           "use": "sig",
           *           "alg": "ES256",
           *           "crv": "P-256",
           *           "x": "x",
           *           "y": "y"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            keys: {
              alg?: string;
              crv?: string;
              e?: string;
              kid: string;
              kty: string;
              n?: string;
              use?: string;
              x?: string;
              y?: string;
            }[];
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  getDocs: {
    parameters: {
      query?: {
        /** @description Which version to show. */
        api?: 'v1' | 'v2';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html> */
          'text/html': string;
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  queryGraphql: {
    parameters: {
      query: {
        /** @description Extensions of the protocol, as JSON. */
        extensions?: string;
        /** @description Which operation of several. */
        operationName?: string;
        /**
         * @description The operation.
         * @example { me { id } }
         */
        query: string;
        /** @description Values of the variables, as JSON. */
        variables?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The operation was run; what of it failed is in `errors`. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "me": {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q"
           *         }
           *       },
           *       "extensions": {
           *         "cost": 1
           *       }
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "data": {
           *         "me": {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q"
           *         }
           *       },
           *       "extensions": {
           *         "cost": 1
           *       }
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description The request is no GraphQL, the operation is not valid, or it exceeds a limit. */
      400: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description A mutation needs a POST. */
      405: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Allow: components['headers']['Allow'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Accept names no media type that this can be answered in */
      406: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Accept names no media type that this can be answered in",
           *           "extensions": {
           *             "code": "NOT_ACCEPTABLE",
           *             "status": 406,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Accept names no media type that this can be answered in",
           *           "extensions": {
           *             "code": "NOT_ACCEPTABLE",
           *             "status": 406,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Too many requests: wait for the seconds that Retry-After names */
      429: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Retry-After': components['headers']['Retry-After'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Too many requests: wait for the seconds that Retry-After names",
           *           "extensions": {
           *             "code": "RATE_LIMITED",
           *             "status": 429,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Too many requests: wait for the seconds that Retry-After names",
           *           "extensions": {
           *             "code": "RATE_LIMITED",
           *             "status": 429,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Something went wrong on our side",
           *           "extensions": {
           *             "code": "INTERNAL_ERROR",
           *             "status": 500,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Something went wrong on our side",
           *           "extensions": {
           *             "code": "INTERNAL_ERROR",
           *             "status": 500,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description The service is temporarily unavailable: retry later */
      503: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Retry-After': components['headers']['Retry-After'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The service is temporarily unavailable: retry later",
           *           "extensions": {
           *             "code": "UNAVAILABLE",
           *             "status": 503,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The service is temporarily unavailable: retry later",
           *           "extensions": {
           *             "code": "UNAVAILABLE",
           *             "status": 503,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
    };
  };
  runGraphql: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "query": "{ me { id } }"
         *     }
         */
        'application/json': {
          /** @description What the client and the server agree on beyond the operation. */
          extensions?: Record<string, never> | null;
          /** @description Which operation of several. */
          operationName?: string | null;
          /** @description The operation. */
          query: string;
          /** @description Values of the variables. */
          variables?: Record<string, never> | null;
        };
      };
    };
    responses: {
      /** @description The operation was run; what of it failed is in `errors`. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "me": {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q"
           *         }
           *       },
           *       "extensions": {
           *         "cost": 1
           *       }
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "data": {
           *         "me": {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q"
           *         }
           *       },
           *       "extensions": {
           *         "cost": 1
           *       }
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description The request is no GraphQL, the operation is not valid, or it exceeds a limit. */
      400: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request could not be parsed",
           *           "extensions": {
           *             "code": "MALFORMED_REQUEST",
           *             "status": 400,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Accept names no media type that this can be answered in */
      406: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Accept names no media type that this can be answered in",
           *           "extensions": {
           *             "code": "NOT_ACCEPTABLE",
           *             "status": 406,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Accept names no media type that this can be answered in",
           *           "extensions": {
           *             "code": "NOT_ACCEPTABLE",
           *             "status": 406,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description The request body is too large */
      413: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request body is too large",
           *           "extensions": {
           *             "code": "PAYLOAD_TOO_LARGE",
           *             "status": 413,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The request body is too large",
           *           "extensions": {
           *             "code": "PAYLOAD_TOO_LARGE",
           *             "status": 413,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Send the body as application/json */
      415: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Send the body as application/json",
           *           "extensions": {
           *             "code": "UNSUPPORTED_MEDIA_TYPE",
           *             "status": 415,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Send the body as application/json",
           *           "extensions": {
           *             "code": "UNSUPPORTED_MEDIA_TYPE",
           *             "status": 415,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Too many requests: wait for the seconds that Retry-After names */
      429: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Retry-After': components['headers']['Retry-After'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Too many requests: wait for the seconds that Retry-After names",
           *           "extensions": {
           *             "code": "RATE_LIMITED",
           *             "status": 429,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Too many requests: wait for the seconds that Retry-After names",
           *           "extensions": {
           *             "code": "RATE_LIMITED",
           *             "status": 429,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description Something went wrong on our side */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Something went wrong on our side",
           *           "extensions": {
           *             "code": "INTERNAL_ERROR",
           *             "status": 500,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Something went wrong on our side",
           *           "extensions": {
           *             "code": "INTERNAL_ERROR",
           *             "status": 500,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
      /** @description The service is temporarily unavailable: retry later */
      503: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Retry-After': components['headers']['Retry-After'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The service is temporarily unavailable: retry later",
           *           "extensions": {
           *             "code": "UNAVAILABLE",
           *             "status": 503,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/graphql-response+json': components['schemas']['GraphqlResponse'];
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "The service is temporarily unavailable: retry later",
           *           "extensions": {
           *             "code": "UNAVAILABLE",
           *             "status": 503,
           *             "details": [],
           *             "requestId": "018f0000-0000-7000-8000-000000000000"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['GraphqlResponse'];
        };
      };
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It serves; `degraded` where something that it can do without is down. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "healthy",
           *       "version": "1.2.3",
           *       "timestamp": "2026-01-31T12:00:00.000Z",
           *       "checks": {
           *         "database": {
           *           "status": "up",
           *           "latency": 5
           *         },
           *         "cache": {
           *           "status": "up",
           *           "latency": 1
           *         },
           *         "queue": {
           *           "status": "up",
           *           "latency": 2,
           *           "lag": 0
           *         }
           *       }
           *     }
           */
          'application/json': {
            checks: {
              cache: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
              database: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
              queue: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
            };
            /** @enum {string} */
            status: 'healthy' | 'degraded' | 'unhealthy';
            /** Format: date-time */
            timestamp: string;
            version: string;
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
      /** @description It cannot serve. */
      503: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "unhealthy",
           *       "version": "1.2.3",
           *       "timestamp": "2026-01-31T12:00:00.000Z",
           *       "checks": {
           *         "database": {
           *           "status": "down",
           *           "latency": 5
           *         },
           *         "cache": {
           *           "status": "up",
           *           "latency": 1
           *         },
           *         "queue": {
           *           "status": "up",
           *           "latency": 2,
           *           "lag": 0
           *         }
           *       }
           *     }
           */
          'application/json': {
            checks: {
              cache: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
              database: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
              queue: {
                /** @description Seconds that the oldest unpublished event has waited. */
                lag?: number;
                /** @description Milliseconds. */
                latency: number;
                /** @enum {string} */
                status: 'up' | 'down';
              };
            };
            /** @enum {string} */
            status: 'healthy' | 'degraded' | 'unhealthy';
            /** Format: date-time */
            timestamp: string;
            version: string;
          };
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Yes. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "up"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Yes. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "up"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
      /** @description No. */
      503: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "down"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
          };
        };
      };
    };
  };
  getStartup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Yes. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "up"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  getMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /** @example process_cpu_seconds_total 1.5 */
          'text/plain': string;
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: {
        /** @description Only the paths of this version. */
        version?: '1' | '2';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description You have the current document. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `VALIDATION_ERROR`: Invalid request parameters. */
      400: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'VALIDATION_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
      /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
      500: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            error: {
              /**
               * @description What went wrong, for programs.
               * @enum {string}
               */
              code: 'INTERNAL_ERROR';
              /** @description One entry for each wrong field; empty where no field is to blame. */
              details: components['schemas']['ErrorDetail'][];
              /** @description What went wrong, for people. */
              message: string;
              /** @description Names the request in our logs. */
              requestId: string;
            };
          };
        };
      };
    };
  };
  requestEmailVerificationV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com"
         *     }
         */
        'application/json': components['schemas']['RequestEmailVerification'];
      };
    };
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      409: components['responses']['IdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  verifyEmailV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description What the mail holds.
         * @example dG9rZW4tb2YtdGhlLW1haWw
         */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  loginV1: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['Login'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "tokenType": "Bearer",
           *       "expiresIn": 900
           *     }
           */
          'application/json': components['schemas']['TokenPair'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['InvalidCredentials'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  logoutV1: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
         *     }
         */
        'application/json': components['schemas']['Logout'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  requestPasswordResetV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com"
         *     }
         */
        'application/json': components['schemas']['RequestPasswordReset'];
      };
    };
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      409: components['responses']['IdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  resetPasswordV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description What the mail holds.
         * @example dG9rZW4tb2YtdGhlLW1haWw
         */
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  refreshV1: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
         *     }
         */
        'application/json': components['schemas']['Refresh'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "tokenType": "Bearer",
           *       "expiresIn": 900
           *     }
           */
          'application/json': components['schemas']['TokenPair'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listOrdersV1: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
        /** @description Answer these, too, which lists leave out. */
        include?: 'items'[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description With at most this total, in major units. */
        maxTotal?: number;
        /** @description With at least this total, in major units. */
        minTotal?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
        /** @description In one of these states. */
        status?: ('pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled')[];
        /** @description Of this user. */
        userId?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ord_01h455vb4pex5vsknk084sn02q",
           *           "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *           "status": "pending",
           *           "total": 99.99,
           *           "currency": "USD",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderPageV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getOrderV1: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": 99.99,
           *       "currency": "USD",
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['OrderV1'] | components['schemas']['PartialOrderV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteOrderV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateOrderV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "status": "paid",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateOrder'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": 99.99,
           *       "currency": "USD",
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['OrderV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['IllegalStateOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listOrderItemsV1: {
    parameters: {
      query?: {
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'productId' | 'sku' | 'name' | 'quantity' | 'unitPrice' | 'total')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderItemPageV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listProductsV1: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'sku' | 'name' | 'description' | 'price' | 'stock' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
        /** @description Whether there are any to order. */
        inStock?: boolean;
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description At this price or less, in major units of whichever currency. */
        maxPrice?: number;
        /** @description At this price or more, in major units of whichever currency. */
        minPrice?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description With this stock keeping unit. */
        sku?: string;
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "description": "Holds a litre.",
           *           "price": 99.99,
           *           "currency": "USD",
           *           "stock": 100,
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ProductPageV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  createProductV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": 99.99,
         *       "stock": 100,
         *       "currency": "USD"
         *     }
         */
        'application/json': components['schemas']['CreateProductV1'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": 99.99,
           *       "currency": "USD",
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['ProductV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      409: components['responses']['AlreadyExistsOrIdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getProductV1: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'sku' | 'name' | 'description' | 'price' | 'stock' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": 99.99,
           *       "currency": "USD",
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['ProductV1'] | components['schemas']['PartialProductV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  replaceProductV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": 99.99,
         *       "currency": "USD",
         *       "stock": 100,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['ReplaceProductV1'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": 99.99,
           *       "currency": "USD",
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['ProductV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteProductV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateProductV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": 99.99,
         *       "currency": "USD",
         *       "stock": 100,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateProductV1'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": 99.99,
           *       "currency": "USD",
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['ProductV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listUsersV1: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description With this address, without regard to case. */
        email?: string;
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'email' | 'name' | 'role' | 'emailVerifiedAt' | 'createdAt' | 'updatedAt' | 'version')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Of these roles. */
        role?: ('member' | 'support' | 'admin')[];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q",
           *           "email": "ada@example.com",
           *           "name": "Ada Lovelace",
           *           "role": "member",
           *           "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['UserPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  createUserV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "password": "correct horse battery staple",
         *       "role": "member"
         *     }
         */
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      409: components['responses']['AlreadyExistsOrIdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getUserV1: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'email' | 'name' | 'role' | 'emailVerifiedAt' | 'createdAt' | 'updatedAt' | 'version')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'] | components['schemas']['PartialUser'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  replaceUserV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "role": "member",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['ReplaceUser'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteUserV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateUserV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "role": "member",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateUser'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getCartV1: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'items' | 'total' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "crt_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "items": [
           *         {
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "total": 99.99,
           *       "currency": "USD",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['CartV1'] | components['schemas']['PartialCartV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  clearCartV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  putCartItemV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "quantity": 2,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['PutCartItem'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "crt_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "items": [
           *         {
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "total": 99.99,
           *       "currency": "USD",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['CartV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['MixedCurrencies'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteCartItemV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listUserOrdersV1: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version' | 'currency')[];
        /** @description Answer these, too, which lists leave out. */
        include?: 'items'[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description With at most this total, in major units. */
        maxTotal?: number;
        /** @description With at least this total, in major units. */
        minTotal?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
        /** @description In one of these states. */
        status?: ('pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ord_01h455vb4pex5vsknk084sn02q",
           *           "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *           "status": "pending",
           *           "total": 99.99,
           *           "currency": "USD",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderPageV1'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  checkoutV1: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "items": [
         *         {
         *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
         *           "quantity": 2
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Checkout'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": 99.99,
           *       "currency": "USD",
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": 99.99,
           *           "total": 99.99
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['OrderV1'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['IdempotencyInProgressOrOutOfStock'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['EmptyOrderOrIdempotencyKeyReusedOrMixedCurrenciesOrUnknownProduct'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listSessionsV1: {
    parameters: {
      query?: {
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userAgent' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'current')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ses_01h455vb4pex5vsknk084sn02q",
           *           "userAgent": "Mozilla/5.0",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "lastUsedAt": "2026-01-31T12:00:00.000Z",
           *           "expiresAt": "2026-01-31T12:00:00.000Z",
           *           "current": true
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['SessionPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteSessionV1: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The session.
         * @example ses_01h455vb4pex5vsknk084sn02q
         */
        sessionId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  requestEmailVerification: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com"
         *     }
         */
        'application/json': components['schemas']['RequestEmailVerification'];
      };
    };
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      409: components['responses']['IdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  verifyEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description What the mail holds.
         * @example dG9rZW4tb2YtdGhlLW1haWw
         */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['Login'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "tokenType": "Bearer",
           *       "expiresIn": 900
           *     }
           */
          'application/json': components['schemas']['TokenPair'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['InvalidCredentials'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  logout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
         *     }
         */
        'application/json': components['schemas']['Logout'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com"
         *     }
         */
        'application/json': components['schemas']['RequestPasswordReset'];
      };
    };
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      409: components['responses']['IdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description What the mail holds.
         * @example dG9rZW4tb2YtdGhlLW1haWw
         */
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "correct horse battery staple"
         *     }
         */
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  refresh: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"
         *     }
         */
        'application/json': components['schemas']['Refresh'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "refreshToken": "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
           *       "tokenType": "Bearer",
           *       "expiresIn": 900
           *     }
           */
          'application/json': components['schemas']['TokenPair'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listOrders: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version')[];
        /** @description Answer these, too, which lists leave out. */
        include?: 'items'[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description With at most this total, in major units. */
        maxTotal?: number;
        /** @description With at least this total, in major units. */
        minTotal?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
        /** @description In one of these states. */
        status?: ('pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled')[];
        /** @description Of this user. */
        userId?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ord_01h455vb4pex5vsknk084sn02q",
           *           "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *           "status": "pending",
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getOrder: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Order'] | components['schemas']['PartialOrder'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "status": "paid",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateOrder'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Order'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['IllegalStateOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listOrderItems: {
    parameters: {
      query?: {
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'productId' | 'sku' | 'name' | 'quantity' | 'unitPrice' | 'total')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The order.
         * @example ord_01h455vb4pex5vsknk084sn02q
         */
        orderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderItemPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listProducts: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'sku' | 'name' | 'description' | 'price' | 'stock' | 'createdAt' | 'updatedAt' | 'version')[];
        /** @description Whether there are any to order. */
        inStock?: boolean;
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description At this price or less, in major units of whichever currency. */
        maxPrice?: number;
        /** @description At this price or more, in major units of whichever currency. */
        minPrice?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description With this stock keeping unit. */
        sku?: string;
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "description": "Holds a litre.",
           *           "price": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "stock": 100,
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ProductPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  createProduct: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": {
         *         "amount": "99.99",
         *         "currency": "USD"
         *       },
         *       "stock": 100
         *     }
         */
        'application/json': components['schemas']['CreateProduct'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Product'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      409: components['responses']['AlreadyExistsOrIdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getProduct: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'sku' | 'name' | 'description' | 'price' | 'stock' | 'createdAt' | 'updatedAt' | 'version')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Product'] | components['schemas']['PartialProduct'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  replaceProduct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": {
         *         "amount": "99.99",
         *         "currency": "USD"
         *       },
         *       "stock": 100,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['ReplaceProduct'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Product'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteProduct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateProduct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "sku": "TEA-POT-1L",
         *       "name": "Tea pot",
         *       "description": "Holds a litre.",
         *       "price": {
         *         "amount": "99.99",
         *         "currency": "USD"
         *       },
         *       "stock": 100,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateProduct'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "prd_01h455vb4pex5vsknk084sn02q",
           *       "sku": "TEA-POT-1L",
           *       "name": "Tea pot",
           *       "description": "Holds a litre.",
           *       "price": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "stock": 100,
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Product'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description With this address, without regard to case. */
        email?: string;
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'email' | 'name' | 'role' | 'emailVerifiedAt' | 'createdAt' | 'updatedAt' | 'version')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Of these roles. */
        role?: ('member' | 'support' | 'admin')[];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "usr_01h455vb4pex5vsknk084sn02q",
           *           "email": "ada@example.com",
           *           "name": "Ada Lovelace",
           *           "role": "member",
           *           "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['UserPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "password": "correct horse battery staple",
         *       "role": "member"
         *     }
         */
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      409: components['responses']['AlreadyExistsOrIdempotencyInProgress'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['IdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getUser: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'email' | 'name' | 'role' | 'emailVerifiedAt' | 'createdAt' | 'updatedAt' | 'version')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'] | components['schemas']['PartialUser'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  replaceUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "role": "member",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['ReplaceUser'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  updateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "name": "Ada Lovelace",
         *       "role": "member",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['UpdateUser'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "usr_01h455vb4pex5vsknk084sn02q",
           *       "email": "ada@example.com",
           *       "name": "Ada Lovelace",
           *       "role": "member",
           *       "emailVerifiedAt": "2026-01-31T12:00:00.000Z",
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['AlreadyExistsOrVersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  getCart: {
    parameters: {
      query?: {
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'items' | 'total' | 'createdAt' | 'updatedAt' | 'version')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "crt_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "items": [
           *         {
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "total": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Cart'] | components['schemas']['PartialCart'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  clearCart: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  putCartItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "quantity": 2,
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['PutCartItem'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "crt_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "items": [
           *         {
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "total": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Cart'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['MixedCurrencies'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteCartItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag that your change was decided on, such as `"1"`: 412 where it has changed. */
        'If-Match'?: components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The product.
         * @example prd_01h455vb4pex5vsknk084sn02q
         */
        productId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecidedOn'];
      };
    };
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VersionConflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listUserOrders: {
    parameters: {
      query?: {
        /** @description Created after this instant. */
        createdAfter?: string;
        /** @description Created before this instant. */
        createdBefore?: string;
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Shows deleted rows alone, or with the others; an admin only. */
        deleted?: 'only' | 'with';
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userId' | 'status' | 'total' | 'items' | 'createdAt' | 'updatedAt' | 'version')[];
        /** @description Answer these, too, which lists leave out. */
        include?: 'items'[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description With at most this total, in major units. */
        maxTotal?: number;
        /** @description With at least this total, in major units. */
        minTotal?: number;
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
        /** @description In one of these states. */
        status?: ('pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled')[];
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ord_01h455vb4pex5vsknk084sn02q",
           *           "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *           "status": "pending",
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "updatedAt": "2026-01-31T12:00:00.000Z",
           *           "version": 1
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['OrderPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  checkout: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to repeat: for 24 hours the same key and body answer what the first call answered. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "items": [
         *         {
         *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
         *           "quantity": 2
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Checkout'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          'Idempotent-Replayed': components['headers']['Idempotent-Replayed'];
          Location: components['headers']['Location'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ord_01h455vb4pex5vsknk084sn02q",
           *       "userId": "usr_01h455vb4pex5vsknk084sn02q",
           *       "status": "pending",
           *       "total": {
           *         "amount": "99.99",
           *         "currency": "USD"
           *       },
           *       "items": [
           *         {
           *           "id": "itm_01h455vb4pex5vsknk084sn02q",
           *           "productId": "prd_01h455vb4pex5vsknk084sn02q",
           *           "sku": "TEA-POT-1L",
           *           "name": "Tea pot",
           *           "quantity": 2,
           *           "unitPrice": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           },
           *           "total": {
           *             "amount": "99.99",
           *             "currency": "USD"
           *           }
           *         }
           *       ],
           *       "createdAt": "2026-01-31T12:00:00.000Z",
           *       "updatedAt": "2026-01-31T12:00:00.000Z",
           *       "version": 1
           *     }
           */
          'application/json': components['schemas']['Order'];
        };
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['IdempotencyInProgressOrOutOfStock'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['EmptyOrderOrIdempotencyKeyReusedOrMixedCurrenciesOrUnknownProduct'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  listSessions: {
    parameters: {
      query?: {
        /** @description The `nextCursor` of an earlier answer to the same filter and sort, instead of `page`. */
        cursor?: components['parameters']['cursor'];
        /** @description Answer these fields and no others. */
        fields?: ('id' | 'userAgent' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'current')[];
        /** @description Elements to answer. */
        limit?: components['parameters']['limit'];
        /** @description Which page, from 1. Pages end at row 10,000: go on with `cursor`. */
        page?: components['parameters']['page'];
        /** @description Fields to sort by, the first one first; a minus is descending. */
        sort?: string;
      };
      header?: {
        /** @description The ETag that you have, such as `"1"`: 304 where nothing has changed. */
        'If-None-Match'?: components['parameters']['If-None-Match'];
      };
      path: {
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "ses_01h455vb4pex5vsknk084sn02q",
           *           "userAgent": "Mozilla/5.0",
           *           "createdAt": "2026-01-31T12:00:00.000Z",
           *           "lastUsedAt": "2026-01-31T12:00:00.000Z",
           *           "expiresAt": "2026-01-31T12:00:00.000Z",
           *           "current": true
           *         }
           *       ],
           *       "pagination": {
           *         "total": 1,
           *         "page": 1,
           *         "limit": 20,
           *         "hasMore": false,
           *         "nextCursor": null
           *       }
           *     }
           */
          'application/json': components['schemas']['SessionPage'];
        };
      };
      /** @description You have the current representation. */
      304: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          'Cache-Control': components['headers']['Cache-Control'];
          Deprecation: components['headers']['Deprecation'];
          ETag: components['headers']['ETag'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      404: components['responses']['NotFound'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The session.
         * @example ses_01h455vb4pex5vsknk084sn02q
         */
        sessionId: string;
        /**
         * @description The user; `me` is the caller.
         * @example me
         */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          'Access-Control-Allow-Origin': components['headers']['Access-Control-Allow-Origin'];
          Deprecation: components['headers']['Deprecation'];
          Sunset: components['headers']['Sunset'];
          Vary: components['headers']['Vary'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedRequestOrValidationError'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
      504: components['responses']['Timeout'];
    };
  };
}
