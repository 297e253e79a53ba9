/** Something that has happened, as every consumer sees it (guidelines, "Event-Driven Architecture"). */
export interface DomainEvent<Data = unknown> {
  /** `evt_…`, unique: consumers apply an id once. */
  id: string;
  /** `order.created`, in the past tense. */
  type: string;
  /** The id of the resource that it happened to; events of one aggregate arrive in order. */
  aggregateId: string;
  /** RFC 3339, UTC. */
  timestamp: string;
  data: Data;
}
