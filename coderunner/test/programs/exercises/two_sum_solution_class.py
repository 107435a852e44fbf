# LeetCode-like class Solution: several methods and a small driver.
from typing import List, Optional, Dict
from collections import defaultdict


class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen: Dict[int, int] = {}
        for i, n in enumerate(nums):
            if (j := seen.get(target - n)) is not None:
                return [j, i]
            seen[n] = i
        return []

    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for s in strs:
            groups[tuple(sorted(s))].append(s)
        return list(groups.values())

    def isValid(self, s: str) -> bool:
        pairs = {")": "(", "]": "[", "}": "{"}
        stack = []
        for ch in s:
            if ch in pairs:
                if not stack or stack.pop() != pairs[ch]:
                    return False
            else:
                stack.append(ch)
        return not stack

    def maxProfit(self, prices: List[int]) -> int:
        best, low = 0, float("inf")
        for p in prices:
            low = min(low, p)
            best = max(best, p - low)
        return best

    def lengthOfLongestSubstring(self, s: str) -> int:
        last, start, best = {}, 0, 0
        for i, c in enumerate(s):
            if c in last and last[c] >= start:
                start = last[c] + 1
            last[c] = i
            best = max(best, i - start + 1)
        return best

    def threeSum(self, nums: List[int]) -> List[List[int]]:
        nums.sort()
        res = []
        for i in range(len(nums) - 2):
            if i and nums[i] == nums[i - 1]:
                continue
            l, r = i + 1, len(nums) - 1
            while l < r:
                s = nums[i] + nums[l] + nums[r]
                if s < 0:
                    l += 1
                elif s > 0:
                    r -= 1
                else:
                    res.append([nums[i], nums[l], nums[r]])
                    while l < r and nums[l] == nums[l + 1]: l += 1
                    while l < r and nums[r] == nums[r - 1]: r -= 1
                    l += 1; r -= 1
        return res


if __name__ == "__main__":
    s = Solution()
    print(s.twoSum([2, 7, 11, 15], 9), s.twoSum([3, 3], 6), s.twoSum([1], 5))
    print(s.groupAnagrams(["eat", "tea", "tan", "ate", "nat", "bat"]))
    print([s.isValid(x) for x in ("()[]{}", "(]", "([)]", "{[]}", "")])
    print(s.maxProfit([7, 1, 5, 3, 6, 4]), s.maxProfit([7, 6, 4, 3, 1]))
    print([s.lengthOfLongestSubstring(x) for x in ("abcabcbb", "bbbbb", "pwwkew", "")])
    print(s.threeSum([-1, 0, 1, 2, -1, -4]), s.threeSum([0] * 4))
