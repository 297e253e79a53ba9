export { demoProducts } from './demo/demo-data.js';
export { orderEntities } from './entities.js';
export { OrdersModule } from './orders.module.js';
