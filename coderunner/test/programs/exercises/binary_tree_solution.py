# LeetCode-like binary trees: traversals, depth, level order, validate, serialize.
from collections import deque


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right


def from_list(vals):
    if not vals: return None
    it = iter(vals)
    root = TreeNode(next(it))
    q = deque([root])
    while q:
        node = q.popleft()
        for side in ("left", "right"):
            v = next(it, None)
            if v is not None:
                child = TreeNode(v)
                setattr(node, side, child)
                q.append(child)
    return root


class Solution:
    def inorder(self, r): return self.inorder(r.left) + [r.val] + self.inorder(r.right) if r else []
    def preorder(self, r): return [r.val, *self.preorder(r.left), *self.preorder(r.right)] if r else []
    def maxDepth(self, r): return 1 + max(self.maxDepth(r.left), self.maxDepth(r.right)) if r else 0

    def levelOrder(self, root):
        out, level = [], [root] if root else []
        while level:
            out.append([n.val for n in level])
            level = [c for n in level for c in (n.left, n.right) if c]
        return out

    def isValidBST(self, r, lo=float("-inf"), hi=float("inf")):
        return not r or (lo < r.val < hi and self.isValidBST(r.left, lo, r.val) and self.isValidBST(r.right, r.val, hi))

    def invert(self, r):
        if r: r.left, r.right = self.invert(r.right), self.invert(r.left)
        return r

    def diameter(self, root):
        best = 0
        def depth(n):
            nonlocal best
            if not n: return 0
            l, r = depth(n.left), depth(n.right)
            best = max(best, l + r)
            return 1 + max(l, r)
        depth(root)
        return best

    def serialize(self, r): return f"{r.val},{self.serialize(r.left)},{self.serialize(r.right)}" if r else "#"

    def deserialize(self, data):
        vals = iter(data.split(","))
        def go():
            v = next(vals)
            return None if v == "#" else TreeNode(int(v), go(), go())
        return go()

    def lca(self, root, p, q):
        if root is None or root.val in (p, q): return root
        l, r = self.lca(root.left, p, q), self.lca(root.right, p, q)
        return root if l and r else l or r


s = Solution()
t = from_list([5, 3, 8, 1, 4, 7, 9])
print(s.inorder(t), s.preorder(t), s.maxDepth(t), s.levelOrder(t), s.isValidBST(t), s.diameter(t), s.lca(t, 1, 4).val)
data = s.serialize(t)
print(data, s.serialize(s.deserialize(data)) == data, s.levelOrder(s.invert(t)), s.isValidBST(t))
print(s.levelOrder(from_list([3, 9, 20, None, None, 15, 7])), s.maxDepth(None), s.levelOrder(None))
