import { CartEntity } from './carts/cart.entity.js';
import { OrderEntity } from './orders/order.entity.js';
import { OrderItemEntity } from './orders/order-item.entity.js';
import { ProductEntity } from './products/product.entity.js';

/** The entities of the orders database. */
export const orderEntities: (new () => object)[] = [ProductEntity, CartEntity, OrderEntity, OrderItemEntity];
