// The part of the web worker's world that the entry of the web editor uses.
declare class Worker {
  constructor(url: string);
  terminate(): void;
}
