# Messy but legal style: semicolons, odd spacing, star-imports, backslashes and globals everywhere.
from math import *
from string import *
import os.path, sys, json as j
x=1;y=2;z=x+y
if x==1:print("one");print('still')
def f ( a,b = 2 , * c ):return a+b+sum( c )
print( f ( 1 ) , f(1,2,3,4) );print (z)
class A:a=1;b=[2]
class B ( A ) : pass
B.a+=5;print(A.a,B.a,A().b is B().b)
l=[1,
   2,
      3,]
d={'a':1,'b':{'c':[1,2,{'d':4}]},
}
print(d['b']['c'][2]['d'],l [ 1 ],d ["a"])
total=0
def add(n):
        global total
        total=total+n
        if total>5:
          print('over')
        else:
           print('under')
add(3);add(4)
print (sqrt(16),floor(2.7),pi>3,ascii_lowercase[:5],digits,capwords('hello world'))
t=1,2,;print(t,type (t) is tuple)
s='a' 'b' \
  "c"
print(s, not(x), -+-x, x if(y)else z, [i for i in(1,2)if(i)])
print(os.path.join('a','b'),os.path.splitext('f.tar.gz'),j.dumps({'k':[1,None,True]}))
while(x<3):x+=1
else:print('done',x)
try:1/0
except:print('bare except')
for i in range(3):print(i,end=' ')if i!=1 else None
print();lambda:0
assert(x==3),'no'
a=b=c=[0]*2;a[0]+=1;print(b,c)
def g():
    "doc"
    pass;
print(g.__doc__,g())
