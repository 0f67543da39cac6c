import type { Figure } from './exercise.ts';
import type { Picture } from './picture.ts';

/** A picture of an incident, drawn from the telemetry of a dataset at size S. */
export interface Graph extends Picture {
  readonly dataset: string;
}

/** What is told of an incident before its exercises. */
export interface Incident {
  /** What was seen, in a sentence. */
  readonly symptom: string;
  /** Lines of logs, as the system writes them. */
  readonly log: readonly string[];
  readonly graph: Graph | null;
}

/** The full answer to the question that an incident is asked about in interviews, unlocked after its exercises. */
export interface Closing {
  readonly question: string;
  /** HTML rendered from closing.md. */
  readonly answer: string;
  /** The dataset of the figures; null where there are none. */
  readonly dataset: string | null;
  readonly figures: readonly Figure[];
}

/** What a pack tells around its exercises. */
export interface Story {
  readonly pack: string;
  /** HTML rendered from pack.md: what the pack is about, or the incident as it was told. */
  readonly prose: string;
  /** Null where the pack is about no incident. */
  readonly incident: Incident | null;
  /** Null where no question is answered at the end. */
  readonly closing: Closing | null;
}
