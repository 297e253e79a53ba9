/** The entities of the orders database. */
export const orderEntities: (new () => object)[] = [];
