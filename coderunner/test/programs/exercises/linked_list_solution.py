# LeetCode-like linked lists: reverse, merge, detect a cycle, remove the n-th from the end.
from typing import Optional


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __repr__(self):
        return f"ListNode({self.val})"


def build(values):
    dummy = tail = ListNode()
    for v in values:
        tail.next = ListNode(v)
        tail = tail.next
    return dummy.next


def dump(head: Optional[ListNode]):
    out = []
    while head:
        out.append(head.val)
        head = head.next
    return out


class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        prev = None
        while head:
            head.next, prev, head = prev, head, head.next
        return prev

    def mergeTwoLists(self, l1, l2):
        if not l1 or not l2:
            return l1 or l2
        if l1.val > l2.val:
            l1, l2 = l2, l1
        l1.next = self.mergeTwoLists(l1.next, l2)
        return l1

    def hasCycle(self, head) -> bool:
        slow = fast = head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False

    def removeNthFromEnd(self, head, n: int):
        dummy = ListNode(0, head)
        a = b = dummy
        for _ in range(n):
            a = a.next
        while a.next:
            a = a.next
            b = b.next
        b.next = b.next.next
        return dummy.next

    def addTwoNumbers(self, l1, l2):
        carry, dummy = 0, ListNode()
        cur = dummy
        while l1 or l2 or carry:
            total = (l1.val if l1 else 0) + (l2.val if l2 else 0) + carry
            carry, digit = divmod(total, 10)
            cur.next = ListNode(digit)
            cur = cur.next
            l1 = l1.next if l1 else None
            l2 = l2.next if l2 else None
        return dummy.next


s = Solution()
print(dump(s.reverseList(build([1, 2, 3, 4]))), dump(s.mergeTwoLists(build([1, 3, 5]), build([2, 4]))))
loop = build([1, 2, 3]); loop.next.next.next = loop.next
print(s.hasCycle(loop), s.hasCycle(build([1, 2])), dump(s.removeNthFromEnd(build([1, 2, 3, 4, 5]), 2)))
print(dump(s.addTwoNumbers(build([2, 4, 3]), build([5, 6, 4]))), dump(s.addTwoNumbers(build([9, 9]), build([1]))), build([7]))
