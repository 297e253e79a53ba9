export { orderEntities } from './entities.js';
export { OrdersModule } from './orders.module.js';
