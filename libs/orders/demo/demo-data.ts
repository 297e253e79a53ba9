import { demoPeople } from '#libs/contracts';
import type { MinorUnits } from '#libs/money';
import type { OrderStatus } from '../orders/order-status.js';

/** A product of the demo shop; all are priced in US dollars. */
interface DemoProduct {
  id: string;
  sku: string;
  name: string;
  description: string;
  price: MinorUnits;
  stock: number;
}

interface DemoLine {
  sku: string;
  quantity: number;
}

interface DemoOrder {
  id: string;
  userId: string;
  status: OrderStatus;
  /** How long before the first start it was placed. */
  daysAgo: number;
  lines: DemoLine[];
}

/** The products of the demo shop, the oldest first. */
export const demoProducts: readonly DemoProduct[] = [
  {
    id: 'prd_01h455vb4pex5vsknk084sn101',
    sku: 'MOKA-3',
    name: 'Moka pot, 3 cups',
    description: 'Stovetop espresso maker of polished aluminium.',
    price: 3490,
    stock: 40,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn102',
    sku: 'KETTLE-GN',
    name: 'Gooseneck kettle',
    description: 'Pour-over kettle with a slow, steady spout; holds 0.9 litres.',
    price: 6495,
    stock: 25,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn103',
    sku: 'GRINDER-HAND',
    name: 'Hand coffee grinder',
    description: 'Steel burrs, 24 settings from espresso to French press.',
    price: 7900,
    stock: 18,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn104',
    sku: 'BEANS-ETH-1KG',
    name: 'Ethiopian coffee beans, 1 kg',
    description: 'Washed Yirgacheffe, light roast: jasmine and bergamot.',
    price: 2850,
    stock: 120,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn105',
    sku: 'TEAPOT-CAST',
    name: 'Cast-iron teapot',
    description: 'Enamelled inside, with an infuser; holds 0.8 litres.',
    price: 5400,
    stock: 15,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn106',
    sku: 'TEA-EARL-100',
    name: 'Earl Grey, 100 g',
    description: 'Loose black tea with oil of bergamot.',
    price: 990,
    stock: 200,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn107',
    sku: 'MUG-STONE',
    name: 'Stoneware mug',
    description: 'Hand-glazed, 350 ml, safe in the dishwasher.',
    price: 1450,
    stock: 90,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn108',
    sku: 'KNIFE-CHEF-20',
    name: "Chef's knife, 20 cm",
    description: 'Forged stainless steel with a full tang.',
    price: 8900,
    stock: 22,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn109',
    sku: 'SKILLET-26',
    name: 'Cast-iron skillet, 26 cm',
    description: 'Seasoned and ready to use on any hob.',
    price: 4250,
    stock: 35,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn10a',
    sku: 'BOARD-OAK',
    name: 'Oak cutting board',
    description: 'Oiled end grain, 40 by 30 cm.',
    price: 5990,
    stock: 12,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn10b',
    sku: 'APRON-LINEN',
    name: 'Linen apron',
    description: 'Washed linen with two pockets.',
    price: 3800,
    stock: 50,
  },
  {
    id: 'prd_01h455vb4pex5vsknk084sn10c',
    sku: 'SCALE-KITCHEN',
    name: 'Kitchen scale',
    description: 'Weighs up to 5 kg to the gram, with a timer.',
    price: 2999,
    stock: 0,
  },
];

const { ada, grace } = demoPeople;

/** Orders of the demo people, one at least in every status. */
export const demoOrders: readonly DemoOrder[] = [
  {
    id: 'ord_01h455vb4pex5vsknk084sn201',
    userId: ada,
    status: 'delivered',
    daysAgo: 41,
    lines: [
      { sku: 'MOKA-3', quantity: 1 },
      { sku: 'BEANS-ETH-1KG', quantity: 2 },
    ],
  },
  { id: 'ord_01h455vb4pex5vsknk084sn202', userId: grace, status: 'delivered', daysAgo: 33, lines: [{ sku: 'KNIFE-CHEF-20', quantity: 1 }] },
  { id: 'ord_01h455vb4pex5vsknk084sn203', userId: ada, status: 'cancelled', daysAgo: 20, lines: [{ sku: 'SCALE-KITCHEN', quantity: 1 }] },
  {
    id: 'ord_01h455vb4pex5vsknk084sn204',
    userId: grace,
    status: 'shipped',
    daysAgo: 5,
    lines: [
      { sku: 'TEAPOT-CAST', quantity: 1 },
      { sku: 'TEA-EARL-100', quantity: 3 },
    ],
  },
  { id: 'ord_01h455vb4pex5vsknk084sn205', userId: ada, status: 'shipped', daysAgo: 4, lines: [{ sku: 'SKILLET-26', quantity: 1 }] },
  {
    id: 'ord_01h455vb4pex5vsknk084sn206',
    userId: ada,
    status: 'paid',
    daysAgo: 2,
    lines: [
      { sku: 'GRINDER-HAND', quantity: 1 },
      { sku: 'MUG-STONE', quantity: 4 },
    ],
  },
  { id: 'ord_01h455vb4pex5vsknk084sn207', userId: grace, status: 'pending', daysAgo: 1, lines: [{ sku: 'APRON-LINEN', quantity: 2 }] },
  { id: 'ord_01h455vb4pex5vsknk084sn208', userId: ada, status: 'pending', daysAgo: 0, lines: [{ sku: 'BEANS-ETH-1KG', quantity: 1 }] },
];

/** What Ada is about to order. */
export const demoCart: { userId: string; lines: DemoLine[] } = {
  userId: ada,
  lines: [
    { sku: 'TEA-EARL-100', quantity: 2 },
    { sku: 'MUG-STONE', quantity: 2 },
  ],
};
