/** Sets of ids that grow by being joined; the least id of a set stands for it. */
export class DisjointSets {
  private readonly parents = new Map<string, string>();

  join(a: string, b: string): void {
    const [low = '', high = ''] = [this.rootOf(a), this.rootOf(b)].toSorted();
    if (low !== high) this.parents.set(high, low);
  }

  /** An id that was never joined stands for itself. */
  rootOf(id: string): string {
    let root = id;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    if (root !== id) this.parents.set(id, root);
    return root;
  }
}
