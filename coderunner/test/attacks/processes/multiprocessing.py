# A process of multiprocessing.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import multiprocessing

attempt(multiprocessing.get_context("fork").Process(target=print).start)
